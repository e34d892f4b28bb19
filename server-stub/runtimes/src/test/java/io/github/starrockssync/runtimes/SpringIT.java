package io.github.starrockssync.runtimes;

import java.io.IOException;
import java.nio.file.Path;

class SpringIT extends RuntimeSuite {

    @Override
    RuntimeServer start() throws IOException, InterruptedException {
        return RuntimeServer.spring(Path.of("target"));
    }
}
