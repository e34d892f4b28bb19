package io.github.starrockssync.contract.tool;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with each interaction of a pact. */
record Verdicts(ConsumerPact pact, Map<SynchronousHttp, List<String>> problems) {

    static Verdicts of(ConsumerPact pact, Function<SynchronousHttp, List<String>> check) {
        Map<SynchronousHttp, List<String>> problems = new LinkedHashMap<>();
        pact.interactions().forEach(each -> problems.put(each, check.apply(each)));
        return new Verdicts(pact, problems);
    }

    long broken() {
        return problems.values().stream().filter(each -> !each.isEmpty()).count();
    }

    void print(PrintWriter out) {
        out.printf("%s (%s)%n", pact.consumer(), pact.source());
        problems.forEach((interaction, reasons) -> {
            out.printf("  %-7s %s%n", reasons.isEmpty() ? "ok" : "broken", interaction.getDescription());
            reasons.forEach(each -> out.printf("            %s%n", each.replaceAll("\\s*\\R\\s*", " ")));
        });
        out.printf("  %d of %d interactions broken%n", broken(), problems.size());
    }

    /** Prints all. The exit code is 1 if anything is broken, else 0. */
    static int print(List<Verdicts> all, PrintWriter out) {
        all.forEach(each -> each.print(out));
        return all.stream().anyMatch(each -> each.broken() > 0) ? 1 : 0;
    }
}
