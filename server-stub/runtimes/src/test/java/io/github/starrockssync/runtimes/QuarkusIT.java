package io.github.starrockssync.runtimes;

import java.io.IOException;
import java.nio.file.Path;

class QuarkusIT extends RuntimeSuite {

    @Override
    RuntimeServer start() throws IOException, InterruptedException {
        return RuntimeServer.quarkus(Path.of("target"));
    }

    /** Quarkus calls no other mapper, and no filter, after a mapper has failed. */
    @Override
    void assertResponseAfterFailedMapper(Exchange exchange) {
        exchange.isWithoutStub();
    }
}
