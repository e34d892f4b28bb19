package io.github.starrockssync.contract.portal;

import java.util.List;
import java.util.stream.Stream;

/** All that one portal takes. */
record Publication(Portal portal, List<Edition> editions) {

    static Publication of(Portal portal, List<Contract> languages) {
        return new Publication(
                portal,
                languages.stream()
                        .flatMap(contract -> portal.editions(contract).stream())
                        .toList());
    }

    /** Where the portal would refuse an edition: sentences with file, rule and place. */
    List<String> findings() {
        return editions.stream().flatMap(this::findings).toList();
    }

    Stream<String> findings(Edition edition) {
        return portal.limits().stream()
                .flatMap(limit -> limit.check()
                        .apply(edition)
                        .map(finding ->
                                "%s/%s: %s: %s".formatted(portal.folder(), edition.file(), limit.rule(), finding)));
    }
}
