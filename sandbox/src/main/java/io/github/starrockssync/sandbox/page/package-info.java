/**
 * The static pages: the console, which uses only the controls, and the documentation. Their files
 * are under {@code META-INF/resources}; those of the documentation come from the build of the contract.
 */
@NullMarked
package io.github.starrockssync.sandbox.page;

import org.jspecify.annotations.NullMarked;
