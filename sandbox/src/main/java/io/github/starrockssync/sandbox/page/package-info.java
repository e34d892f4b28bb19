/**
 * The pages for people: the console, which knows the sandbox by its controls alone, and the documentation. Their files
 * are under {@code META-INF/resources}; those of the documentation come from the build of the contract.
 */
@NullMarked
package io.github.starrockssync.sandbox.page;

import org.jspecify.annotations.NullMarked;
