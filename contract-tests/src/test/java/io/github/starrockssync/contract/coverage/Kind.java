package io.github.starrockssync.contract.coverage;

/** What there is in a contract to exercise. */
enum Kind {
    OPERATION("Operations", true),
    STATUS("Statuses", true),
    EXAMPLE("Named examples", true),
    RULE("Rules, both sides", false),
    PARAMETER("Parameters", false),
    REQUEST_PROPERTY("Request properties", false),
    REQUEST_WORD("Words of requests", false),
    RESPONSE_PROPERTY("Response properties", false),
    RESPONSE_WORD("Words of responses", false),
    HEADER("Response headers", false),
    MEDIA_TYPE("Media types", false);

    private final String title;
    private final boolean required;

    Kind(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    String title() {
        return title;
    }

    /** Whether a build may leave any of these out. */
    boolean isRequired() {
        return required;
    }
}
