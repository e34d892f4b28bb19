package io.github.starrockssync.contract.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a build has made: every file with its size and what portals would refuse of it. */
final class EditionsPage {

    private EditionsPage() {}

    static String of(List<Publication> publications) {
        Stream<String> rows = publications.stream()
                .flatMap(publication -> publication.editions().stream()
                        .map(edition -> "| %s/%s | %d | %d |"
                                .formatted(
                                        publication.portal().folder(),
                                        edition.file(),
                                        edition.bytes(),
                                        publication.findings(edition).count())));
        Stream<String> findings = publications.stream()
                .flatMap(publication -> publication.findings().stream())
                .map(finding -> "- " + finding);
        return Stream.of(
                        Stream.of("# Editions", "", "| File | Bytes | Findings |", "|---|---|---|"),
                        rows,
                        Stream.of(""),
                        findings)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A line for each portal, for a console. */
    static Stream<String> lines(List<Publication> publications) {
        return publications.stream()
                .map(publication -> String.format(
                        Locale.ROOT,
                        "Edition %-22s %d files, %,9d bytes, %d findings",
                        publication.portal().folder(),
                        publication.editions().size(),
                        publication.editions().stream().mapToInt(Edition::bytes).sum(),
                        publication.findings().size()));
    }
}
