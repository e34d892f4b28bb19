package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How to publish on each portal, what it refuses and what it drops of a contract. The same until one of them changes. */
final class PublishingPage {

    private PublishingPage() {}

    static String of(Document contract) {
        return Portals.ALL.stream().map(portal -> section(portal, contract)).collect(Collectors.joining("\n"));
    }

    private static String section(Portal portal, Document contract) {
        return Stream.of(
                        "## " + portal.title(),
                        "",
                        portal.describes(),
                        "",
                        "```sh",
                        portal.command(),
                        "```",
                        "",
                        limits(portal.limits()),
                        "",
                        losses(portal.losses(), contract))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String limits(List<Limit> limits) {
        return limits.isEmpty()
                ? "No limits are documented."
                : table(
                        "| Limit | What it takes |\n|---|---|",
                        limits.stream()
                                .map(limit -> "| `%s` | %s ([source](%s)) |"
                                        .formatted(limit.rule(), limit.says(), limit.source())));
    }

    private static String losses(List<Loss> losses, Document contract) {
        List<String> rows = losses.stream()
                .filter(loss -> !loss.in(contract).isEmpty())
                .map(loss -> "| %s | %s |".formatted(loss.what(), loss.effect()))
                .toList();
        return rows.isEmpty()
                ? "It drops nothing that we know of."
                : table("| What it drops | What becomes of it |\n|---|---|", rows.stream());
    }

    private static String table(String head, Stream<String> rows) {
        return head + "\n" + rows.collect(Collectors.joining("\n"));
    }
}
