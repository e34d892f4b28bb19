/** Starts the server and wires its parts. */
@NullMarked
package io.github.starrockssync.sandbox;

import org.jspecify.annotations.NullMarked;
