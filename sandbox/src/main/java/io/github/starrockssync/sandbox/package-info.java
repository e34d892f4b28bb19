/** Entry point: reads the options, opens the state, starts the server and creates the objects. */
@NullMarked
package io.github.starrockssync.sandbox;

import org.jspecify.annotations.NullMarked;
