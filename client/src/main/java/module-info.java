/**
 * Client of the StarRocks data synchronization API. It needs Jackson and the JDK.
 */
module io.github.starrockssync.client {
    requires transitive java.net.http;
    requires com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static transitive jakarta.validation;
    requires static org.jspecify;

    exports io.github.starrockssync.client;
    exports io.github.starrockssync.client.auth;
    exports io.github.starrockssync.client.call;
    exports io.github.starrockssync.client.event;
    exports io.github.starrockssync.client.error;
    exports io.github.starrockssync.client.api;
    exports io.github.starrockssync.client.model;
    exports io.github.starrockssync.client.job;
    exports io.github.starrockssync.client.preview;
    exports io.github.starrockssync.client.validation;

    // for Jackson, and for a validation provider
    opens io.github.starrockssync.client.api;
    opens io.github.starrockssync.client.model;
}
