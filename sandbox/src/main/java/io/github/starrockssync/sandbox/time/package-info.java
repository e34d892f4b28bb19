/** The clock from which every state of the sandbox is computed. */
@NullMarked
package io.github.starrockssync.sandbox.time;

import org.jspecify.annotations.NullMarked;
