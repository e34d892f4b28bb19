package io.github.starrockssync.runtimes;

import java.io.IOException;
import java.nio.file.Path;

class QuarkusIT extends RuntimeSuite {

    @Override
    RuntimeServer start() throws IOException, InterruptedException {
        return RuntimeServer.quarkus(Path.of("target"));
    }

    /** Quarkus calls neither another mapper nor a filter after a mapper has failed. */
    @Override
    void assertResponseAfterFailedMapper(Exchange exchange) {
        exchange.isWithoutStub();
    }
}
