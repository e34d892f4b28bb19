/** Beside the client's own classes, as what it does for a signature is not public. */
@NullMarked
package io.github.starrockssync.client;

import org.jspecify.annotations.NullMarked;
