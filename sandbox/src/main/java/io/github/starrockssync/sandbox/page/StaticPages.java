package io.github.starrockssync.sandbox.page;

import java.util.Map;
import java.util.Optional;

/** A folder of static files. */
enum StaticPages {
    CONSOLE(
            "/_sandbox/console/",
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"),

    /** Contains the rest of its policy, because it can also be opened as a file. */
    DOCUMENTATION("/docs/", "frame-ancestors 'none'");

    private final String folder;
    private final String policy;

    StaticPages(String folder, String policy) {
        this.folder = folder;
        this.policy = policy;
    }

    static Optional<StaticPages> of(String path) {
        // a loop, because every request is checked
        for (StaticPages page : values()) {
            if (path.startsWith(page.folder)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** Relative, because a proxy may serve the sandbox below a prefix. */
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
                // a newer sandbox on the same port has newer pages
                "Cache-Control",
                "no-cache");
    }
}
