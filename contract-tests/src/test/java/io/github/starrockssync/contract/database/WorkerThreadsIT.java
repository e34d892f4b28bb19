package io.github.starrockssync.contract.database;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No event loop waits for PostgreSQL. The flight recorder of the sandbox notes each read of a socket with its thread and what
 * that was doing: a read within the store is one from the database.
 */
final class WorkerThreadsIT {

    private static final String SANDBOX = "io.github.starrockssync.sandbox.";
    private static final String STORE = SANDBOX + "store.SqlStore";

    @TempDir
    private Path directory;

    @Test
    void shouldReadFromTheDatabaseOnWorkersOnly() throws Exception {
        Path recording = directory.resolve("reads.jfr");
        try (PostgresServer postgres = PostgresServer.startIn(directory)) {
            SandboxProcess sandbox = SandboxProcess.startIn(
                    List.of(
                            "-XX:FlightRecorderOptions:stackdepth=512",
                            "-XX:StartFlightRecording:filename=" + recording + ",jdk.SocketRead#threshold=0ms"),
                    "--database-url",
                    postgres.jdbcUrl(),
                    "--job-duration",
                    "0s");
            try (sandbox) {
                makeCallsOfEveryKind(sandbox.uri());
            }
        }
        Map<String, Set<String>> threadsByUser = threadsByUser(recording);
        assertThat(threadsByUser)
                .containsKeys("gateway", "controls", "replication.ModificationService", "replication.QueryService");
        assertThat(threadsByUser)
                .allSatisfy((user, threads) ->
                        assertThat(threads).as(user).isNotEmpty().noneMatch(thread -> thread.contains("eventloop")));
    }

    private static void makeCallsOfEveryKind(URI sandbox) throws IOException {
        Calls calls = new Calls(sandbox);
        assertThat(calls.configuration().statusCode()).isEqualTo(200);
        assertThat(calls.job("unknown").statusCode()).isEqualTo(400);
        assertThat(calls.modify(Change.parameter("max_rows_per_chunk", "1000")).statusCode())
                .isEqualTo(200);
        assertThat(statusOfSlowModification(sandbox)).contains(" 200 ");
        for (String control : List.of("overview", "state", "clock", "faults")) {
            assertThat(given().baseUri(sandbox.toString())
                            .get("/_sandbox/" + control)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(given().baseUri(sandbox.toString())
                        .contentType("application/json")
                        .body("{\"milliseconds\": 1000}")
                        .post("/_sandbox/clock/advance")
                        .statusCode())
                .isEqualTo(200);
    }

    /** A body that comes in pieces, after its head. */
    private static String statusOfSlowModification(URI sandbox) throws IOException {
        String body = Change.parameter("max_rows_per_chunk", "2000").toString();
        String head = "PUT " + Calls.REPLICATION + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Auth-Token: "
                + WellKnown.TOKEN + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n";
        try (Socket socket = new Socket(sandbox.getHost(), sandbox.getPort())) {
            for (String piece : List.of(head, body.substring(0, 10), body.substring(10))) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                Thread.sleep(100);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The threads that have read from the database for a part of the sandbox. */
    private static Map<String, Set<String>> threadsByUser(Path recording) throws IOException {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.SocketRead"))
                .filter(event -> event.getStackTrace() != null && event.getThread() != null)
                .filter(event -> types(event).contains(STORE))
                .collect(groupingBy(
                        WorkerThreadsIT::user,
                        mapping(event -> String.valueOf(event.getThread().getJavaName()), toSet())));
    }

    private static List<String> types(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(RecordedFrame::getMethod)
                .map(method -> method.getType().getName())
                .toList();
    }

    /** The part of the sandbox, between HTTP and the store, that asked. */
    private static String user(RecordedEvent event) {
        return types(event).stream()
                .filter(type -> type.startsWith(SANDBOX) && !type.startsWith(SANDBOX + "store."))
                .map(type -> type.substring(SANDBOX.length()).replaceAll("[$].*", ""))
                .map(type -> type.startsWith("replication.") ? type : type.replaceAll("[.].*", ""))
                .filter(type -> !type.equals("AwaitedStore") && !type.equals("time"))
                .findFirst()
                .orElse("others");
    }
}
