/** Messages in the two languages of the API. Free of frameworks. */
@NullMarked
package io.github.starrockssync.server.text;

import org.jspecify.annotations.NullMarked;
