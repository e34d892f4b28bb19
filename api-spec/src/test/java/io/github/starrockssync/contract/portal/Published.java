package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The contract as the build has published it. */
final class Published {

    static final Contract ENGLISH =
            Contract.of(Language.ENGLISH, Document.resource("/META-INF/openapi/starrocks-data-sync.yaml"));
    static final Contract CHINESE =
            Contract.of(Language.CHINESE, Document.resource("/META-INF/openapi/starrocks-data-sync.zh-CN.yaml"));

    private static final Map<String, Publication> PUBLICATIONS = new ConcurrentHashMap<>();

    private Published() {}

    static Publication on(Portal portal) {
        return PUBLICATIONS.computeIfAbsent(portal.folder(), folder -> Publication.of(portal, languages()));
    }

    static List<Contract> languages() {
        return List.of(ENGLISH, CHINESE);
    }

    static Stream<Edition> editions(Portal portal) {
        return on(portal).editions().stream();
    }

    /** The first English file of a portal. */
    static Edition edition(Portal portal) {
        return on(portal).editions().get(0);
    }
}
