package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How to publish on each portal, what it restricts and what it does not support. Depends on portals and contract alone. */
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
                        restrictions(portal.restrictions()),
                        "",
                        unsupportedFeatures(portal.unsupportedFeatures(), contract))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String restrictions(List<ImportRestriction> restrictions) {
        return restrictions.isEmpty()
                ? "No import restrictions are documented."
                : table(
                        "| Rule | Requirement of the portal |\n|---|---|",
                        restrictions.stream()
                                .map(restriction -> "| `%s` | %s ([source](%s)) |"
                                        .formatted(restriction.rule(), restriction.text(), restriction.source())));
    }

    private static String unsupportedFeatures(List<UnsupportedFeature> features, Document contract) {
        List<String> rows = features.stream()
                .filter(feature -> !feature.in(contract).isEmpty())
                .map(feature -> "| %s | %s |".formatted(feature.what(), feature.effect()))
                .toList();
        return rows.isEmpty()
                ? "No unsupported features are known."
                : table("| Not supported | Effect |\n|---|---|", rows.stream());
    }

    private static String table(String head, Stream<String> rows) {
        return head + "\n" + rows.collect(Collectors.joining("\n"));
    }
}
