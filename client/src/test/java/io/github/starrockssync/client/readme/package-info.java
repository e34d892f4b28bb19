/** The code that client/README.md shows, so that it compiles; tests run what needs no cloud. */
@NullMarked
package io.github.starrockssync.client.readme;

import org.jspecify.annotations.NullMarked;
