package io.github.starrockssync.server.jaxrs;

import static io.github.starrockssync.server.jaxrs.Calls.MODIFY;
import static io.github.starrockssync.server.jaxrs.Calls.message;
import static io.github.starrockssync.server.jaxrs.Calls.modify;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.json.JsonSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A response that arrives before most of the body is sent proves that the server has not waited for it. */
class BodyLimitTest {

    private static final int MEBIBYTE = 1024 * 1024;

    /** The number of bytes that the server of the JDK reads before it sends the response. */
    private static final int PASSED_OVER = 64 * 1024;

    private final JerseyServer unit = JerseyServer.withDefaults();

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void shouldRefuseBeforeReadingWhenTheDeclaredLengthIsTooLarge() throws IOException {
        try (Socket socket = unit.connect()) {
            write(socket, head("Content-Length: " + 20 * MEBIBYTE) + " ".repeat(PASSED_OVER));

            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("Request entity too large.");
        }
    }

    @Test
    void shouldReportOnlyThatWhenParametersAreInvalidToo() throws IOException {
        try (Socket socket = unit.connect()) {
            String head = head("Content-Length: " + 20 * MEBIBYTE).replaceFirst("/v3/0", "/v3/-");
            write(socket, head + " ".repeat(PASSED_OVER));

            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").doesNotContain("project_id");
        }
    }

    @Test
    void shouldRefuseWithoutTheRestWhenChunksBecomeTooLarge() throws IOException {
        try (Socket socket = unit.connect()) {
            write(socket, head("Transfer-Encoding: chunked"));
            for (int sent = 0; sent < 12; sent++) {
                write(socket, chunk(" ".repeat(MEBIBYTE)));
            }
            write(socket, chunk(" ") + chunk(" ".repeat(PASSED_OVER)));

            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("Request entity too large.");
        }
    }

    @Test
    void shouldReadOnWhenChunksStayWithinTheLimit() throws IOException {
        try (Socket socket = unit.connect()) {
            write(socket, head("Transfer-Encoding: chunked"));
            for (int sent = 0; sent < 11; sent++) {
                write(socket, chunk(" ".repeat(MEBIBYTE)));
            }
            write(socket, chunk(" ".repeat(MEBIBYTE - 2)) + chunk("{}") + "0\r\n\r\n");

            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void shouldRefuseWhenTheLimitIsReachedWithinAProperty() throws IOException {
        try (JerseyServer small = server(1000);
                Socket socket = small.connect()) {
            write(socket, head("Transfer-Encoding: chunked"));
            write(socket, chunk("{\"db_configs\":[{\"value\":\"" + "a".repeat(900)));
            write(socket, chunk("a".repeat(100)) + chunk("a".repeat(PASSED_OVER)));

            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void shouldCallTheBodyIncompleteWhenTheConnectionEndsInIt() throws IOException {
        try (Socket socket = unit.connect()) {
            write(socket, head("Content-Length: 100") + "{\"task_name\":\"sync");
            socket.shutdownOutput();

            assertThat(answer(socket)).startsWith("HTTP/1.1 400 ").contains("is incomplete JSON");
        }
    }

    @Test
    void shouldFollowTheServersLimitWhenItSetsOne() {
        try (JerseyServer small = server(20)) {
            assertThat(small.send(modify(small, " ".repeat(18) + "{}")).statusCode())
                    .isEqualTo(200);
            assertThat(message(small.send(modify(small, " ".repeat(19) + "{}")), 413, "APIGW.0201"))
                    .isEqualTo("Request entity too large.");
        }
    }

    private static JerseyServer server(long maxBytes) {
        JsonSettings settings = JsonSettings.DEFAULT.withMaxBodyBytes(maxBytes);
        return new JerseyServer(
                new ResourceConfig().register(new StarRocksSyncFeature(Scope.WHOLE_APPLICATION, settings)));
    }

    private static String head(String length) {
        return "PUT " + MODIFY + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length
                + "\r\n\r\n";
    }

    private static String chunk(String ascii) {
        return Integer.toHexString(ascii.length()) + "\r\n" + ascii + "\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** All lines up to the body, which is one line without an end. */
    private static String answer(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        for (int character = reader.read(); character >= 0 && character != '}'; character = reader.read()) {
            answer.append((char) character);
        }
        return answer.toString();
    }
}
