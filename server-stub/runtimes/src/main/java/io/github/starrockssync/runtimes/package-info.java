/** A server with the operations of the contract, and a host application around them: resources with other JSON and other errors. */
@NullMarked
package io.github.starrockssync.runtimes;

import org.jspecify.annotations.NullMarked;
