package io.github.starrockssync.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.internal.auth.CanonicalRequest;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import io.github.starrockssync.client.internal.auth.RequestAuthorizer;
import io.github.starrockssync.client.internal.auth.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The signature that the documentation shows step by step is the one that the client makes. */
class SigningExampleTest {
    private static final Path PLAN = Path.of("../api-spec/src/main/page/page.yaml");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private JsonNode example;

    @BeforeEach
    void read() throws IOException {
        example = new YAMLMapper().readTree(PLAN.toFile()).path("signing");
    }

    @Test
    void shouldShowTheCanonicalRequestThatIsSigned() {
        OutgoingRequest dated = request(
                Map.of("X-Language", text("language"), "X-Project-Id", text("project"), "X-Sdk-Date", text("date")));

        assertThat(text("canonicalRequest"))
                .isEqualTo(CanonicalRequest.of(dated, dated.headers()).text());
        assertThat(text("stringToSign"))
                .isEqualTo("SDK-HMAC-SHA256\n" + text("date") + "\n"
                        + Sha256.hex(text("canonicalRequest").getBytes(UTF_8)));
    }

    @Test
    void shouldShowTheSignatureAndItsHeader() {
        OutgoingRequest signed = ((RequestAuthorizer) Credentials.accessKey(text("accessKey"), text("secretKey")))
                .authorize(request(Map.of("X-Language", text("language"))), DATE.parse(text("date"), Instant::from));

        assertThat(signed.headers())
                .containsEntry("X-Project-Id", text("project"))
                .containsEntry("X-Sdk-Date", text("date"))
                .containsEntry("Authorization", text("authorization"));
        assertThat(text("authorization")).endsWith("Signature=" + text("signature"));
    }

    private OutgoingRequest request(Map<String, String> headers) {
        URI uri = URI.create(text("url"));
        List<Map.Entry<String, String>> query = Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> Map.entry(pair.split("=")[0], pair.split("=")[1]))
                .toList();
        return new OutgoingRequest(text("method"), uri, query, headers, new byte[0], text("project"));
    }

    private String text(String name) {
        return example.path(name).asText();
    }
}
