/** The command {@code env}: what clients have to set, so that unchanged they call a sandbox instead of the service. */
@NullMarked
package io.github.starrockssync.sandbox.environment;

import org.jspecify.annotations.NullMarked;
