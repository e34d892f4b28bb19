/** The command {@code env} of the sandbox, for clients that take everything from their environment. */
@NullMarked
package io.github.starrockssync.contract.environment;

import org.jspecify.annotations.NullMarked;
