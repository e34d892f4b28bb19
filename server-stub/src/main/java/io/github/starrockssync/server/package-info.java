/** What a server registers beside its implementation of the generated interfaces. */
@NullMarked
package io.github.starrockssync.server;

import org.jspecify.annotations.NullMarked;
