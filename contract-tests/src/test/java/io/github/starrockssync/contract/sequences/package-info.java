/** Generated sequences of operations, whose responses are compared with a model of the life of a task. */
@NullMarked
package io.github.starrockssync.contract.sequences;

import org.jspecify.annotations.NullMarked;
