package io.github.starrockssync.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes beside the runnable jar the archive that it starts faster with, and starts it once more as the README does. */
final class StartArchive {

    private static final String LISTENING = "Listening on ";
    private static final String REPLICATION =
            "/v3/0483b6b16e954cb88930a360d2c4e663/instances/b6280c323ce449f2ad02af74e21f3dc5in17"
                    + "/starrocks/databases/replication";

    private StartArchive() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean cache = SandboxCommand.CACHE;
        Path archive = SandboxCommand.ARCHIVE;
        Files.deleteIfExists(archive);
        run((cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
        if (Files.notExists(archive)) {
            throw new IllegalStateException("There is no " + archive);
        }
        run(
                cache ? "-XX:AOTMode=on" : "-Xshare:on",
                (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive,
                "-XX:TieredStopAtLevel=1");
    }

    /** What answers a call belongs into the archive too, so that the first one is fast. */
    private static void run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", SandboxCommand.JAR.toString(), "--port", "0"));
        Process sandbox = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = sandbox.inputReader();
        try {
            URI server = listeningOn(output);
            call(server, "GET", "");
            call(server, "PUT", "{\"task_name\": \"sync_sales\"}");
        } finally {
            // unlike that of the process, this leaves open what it prints to while it writes the archive
            sandbox.toHandle().destroy();
            output.transferTo(Writer.nullWriter());
            sandbox.waitFor();
        }
    }

    private static URI listeningOn(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                return URI.create(line.substring(LISTENING.length()));
            }
            System.err.println(line);
        }
        throw new IllegalStateException("The sandbox ended before it listened");
    }

    private static void call(URI server, String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(REPLICATION))
                .header("X-Auth-Token", "sandbox-token")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
