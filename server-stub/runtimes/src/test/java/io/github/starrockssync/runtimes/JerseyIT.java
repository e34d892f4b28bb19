package io.github.starrockssync.runtimes;

import java.io.IOException;
import java.nio.file.Path;

class JerseyIT extends RuntimeSuite {

    @Override
    RuntimeServer start() throws IOException, InterruptedException {
        return RuntimeServer.jersey(Path.of("target"));
    }
}
