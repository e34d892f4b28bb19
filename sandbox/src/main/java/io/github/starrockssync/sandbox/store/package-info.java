/** What the sandbox remembers: SQL and the database it runs in. */
@NullMarked
package io.github.starrockssync.sandbox.store;

import org.jspecify.annotations.NullMarked;
