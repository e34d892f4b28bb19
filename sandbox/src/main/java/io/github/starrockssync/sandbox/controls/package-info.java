/** Steers the sandbox: what a person or a test can do to it that no caller of the service could. */
@NullMarked
package io.github.starrockssync.sandbox.controls;

import org.jspecify.annotations.NullMarked;
