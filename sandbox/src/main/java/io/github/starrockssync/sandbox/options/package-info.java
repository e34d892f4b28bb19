/** The options of the sandbox: flags, environment variables and system properties. */
@NullMarked
package io.github.starrockssync.sandbox.options;

import org.jspecify.annotations.NullMarked;
