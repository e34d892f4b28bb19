/** A server that implements the stub and has a neighbour: resources of its own with other JSON and other errors. */
@NullMarked
package io.github.starrockssync.runtimes;

import org.jspecify.annotations.NullMarked;
