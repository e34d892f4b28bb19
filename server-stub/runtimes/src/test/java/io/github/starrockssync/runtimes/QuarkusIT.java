package io.github.starrockssync.runtimes;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class QuarkusIT extends RuntimeSuite {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^ ]+)");

    @Override
    Server start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .start();
        BufferedReader log = process.inputReader();
        String line = log.readLine();
        while (line != null && !LISTENING.matcher(line).find()) {
            line = log.readLine();
        }
        Matcher listening = LISTENING.matcher(String.valueOf(line));
        if (!listening.find()) {
            throw new IllegalStateException("Quarkus has ended before it listened");
        }
        URI base = URI.create(listening.group(1) + "/");
        Thread drain = new Thread(() -> log.lines().forEach(ignored -> {}), "log of Quarkus");
        drain.setDaemon(true);
        drain.start();
        return new Server() {
            @Override
            public URI base() {
                return base;
            }

            @Override
            public void close() {
                process.destroyForcibly();
            }
        };
    }
}
