/** The page for people. Its files are under {@code META-INF/resources}, and it knows the sandbox by its controls alone. */
@NullMarked
package io.github.starrockssync.sandbox.console;

import org.jspecify.annotations.NullMarked;
