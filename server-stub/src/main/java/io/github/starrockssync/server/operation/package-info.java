/** What the generated interfaces declare about operations and their parameters. */
@NullMarked
package io.github.starrockssync.server.operation;

import org.jspecify.annotations.NullMarked;
