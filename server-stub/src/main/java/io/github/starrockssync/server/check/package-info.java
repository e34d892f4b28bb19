/**
 * The rules of the contract as code: those of parameters in {@link io.github.starrockssync.server.check.OperationRules}, those
 * of bodies in the generated models. Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.check;

import org.jspecify.annotations.NullMarked;
