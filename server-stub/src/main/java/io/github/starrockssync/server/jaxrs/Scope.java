package io.github.starrockssync.server.jaxrs;

/** The requests whose errors and request ids the stub handles. */
public enum Scope {
    /** Requests whose path is one of the contract. Everything else in the application is as without the stub. */
    OPERATIONS {
        @Override
        boolean includes(String path) {
            return Operations.OF_CONTRACT.contain(path);
        }
    },
    /** All requests, for a server that serves nothing but this API: unknown paths get the documented 404, too. */
    WHOLE_APPLICATION {
        @Override
        boolean includes(String path) {
            return true;
        }
    };

    /**
     * @param path decoded, without the base path of the application
     */
    abstract boolean includes(String path);
}
