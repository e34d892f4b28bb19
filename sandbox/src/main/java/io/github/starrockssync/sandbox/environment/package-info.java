/** The command {@code env}: environment variables with which unchanged clients call a sandbox instead of the service. */
@NullMarked
package io.github.starrockssync.sandbox.environment;

import org.jspecify.annotations.NullMarked;
