/** What a request carries besides its parameters: its identity and its language. */
@NullMarked
package io.github.starrockssync.server.request;

import org.jspecify.annotations.NullMarked;
