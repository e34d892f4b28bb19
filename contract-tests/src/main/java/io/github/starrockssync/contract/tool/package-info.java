/** The command-line tool for other teams: their pacts against our sandbox, their provider against our pacts. */
@NullMarked
package io.github.starrockssync.contract.tool;

import org.jspecify.annotations.NullMarked;
