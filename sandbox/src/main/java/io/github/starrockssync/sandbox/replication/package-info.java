/** What the sandbox decides: which task a change means, whether it may be made, and what becomes of it. */
@NullMarked
package io.github.starrockssync.sandbox.replication;

import org.jspecify.annotations.NullMarked;
