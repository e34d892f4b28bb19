package io.github.starrockssync.benchmarks.client;

import java.net.URI;

/** One way to make the documented call. Thread-safe. */
public interface Caller extends AutoCloseable {

    /** Makes the call; the response's job id. */
    String call() throws Exception;

    @Override
    void close();

    /** The ways that are compared. */
    enum Way {
        HAND_WRITTEN("java.net.http and Jackson, token") {
            @Override
            Caller to(URI server) {
                return new HandWrittenCaller(server);
            }
        },
        CLIENT("client, token") {
            @Override
            Caller to(URI server) {
                return ClientCaller.withToken(server);
            }
        },
        SIGNING_CLIENT("client, signing") {
            @Override
            Caller to(URI server) {
                return ClientCaller.signing(server);
            }
        },
        VENDOR_SDK("vendor SDK, signing") {
            @Override
            Caller to(URI server) {
                return new VendorSdkCaller(server);
            }
        };

        private final String label;

        Way(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        abstract Caller to(URI server);
    }
}
