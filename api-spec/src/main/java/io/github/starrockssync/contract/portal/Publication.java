package io.github.starrockssync.contract.portal;

import java.util.List;
import java.util.stream.Stream;

/** All editions for one portal. */
record Publication(Portal portal, List<Edition> editions) {

    static Publication of(Portal portal, List<Contract> languages) {
        return new Publication(
                portal,
                languages.stream()
                        .flatMap(contract -> portal.editions(contract).stream())
                        .toList());
    }

    /** Violations of the portal's restrictions: sentences with file, rule and place. */
    List<String> findings() {
        return editions.stream().flatMap(this::findings).toList();
    }

    Stream<String> findings(Edition edition) {
        return portal.restrictions().stream()
                .flatMap(limit -> limit.check()
                        .apply(edition)
                        .map(finding ->
                                "%s/%s: %s: %s".formatted(portal.folder(), edition.file(), limit.rule(), finding)));
    }
}
