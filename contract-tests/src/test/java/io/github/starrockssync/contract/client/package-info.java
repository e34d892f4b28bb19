/** The shipped client: its operations by name, and what it does beyond single calls, against the sandbox. */
@NullMarked
package io.github.starrockssync.contract.client;

import org.jspecify.annotations.NullMarked;
