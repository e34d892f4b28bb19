package io.github.starrockssync.sandbox.page;

import java.util.Map;
import java.util.Optional;

/** A folder of files for a browser. */
enum StaticPages {
    CONSOLE(
            "/_sandbox/console/",
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"),

    /** Says itself what it may load, because it is also opened without a server; all but who may frame it. */
    DOCUMENTATION("/docs/", "frame-ancestors 'none'");

    private final String folder;
    private final String policy;

    StaticPages(String folder, String policy) {
        this.folder = folder;
        this.policy = policy;
    }

    static Optional<StaticPages> of(String path) {
        // by a loop: every call asks
        for (StaticPages page : values()) {
            if (path.startsWith(page.folder)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** As seen from the root: a proxy may serve the sandbox below a prefix. */
    String relativeFolder() {
        return folder.substring(1);
    }

    Map<String, String> headers() {
        return Map.of(
                "Content-Security-Policy",
                policy,
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                // a newer sandbox on the same port has a newer page
                "Cache-Control",
                "no-cache");
    }
}
