/** Texts in the two languages of the API. */
@NullMarked
package io.github.starrockssync.server.text;

import org.jspecify.annotations.NullMarked;
