/** Spec, generated code, running sandbox and documentation say the same. */
@NullMarked
package io.github.starrockssync.contract.drift;

import org.jspecify.annotations.NullMarked;
