package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.provider.CheckResult;
import java.io.PrintWriter;

/** Shows on a terminal how many checks have ended, and nothing anywhere else. */
final class Progress {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean onTerminal;
    private final int total;
    private int ended;

    Progress(PrintWriter out, boolean onTerminal, int total) {
        this.out = out;
        this.onTerminal = onTerminal;
        this.total = total;
    }

    CheckResult ended(CheckResult result) {
        ended++;
        if (onTerminal) {
            out.print(ERASE_LINE + (ended == total ? "" : ended + " of " + total + "  " + result.title()));
            out.flush();
        }
        return result;
    }
}
