package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the journal that a sandbox writes. Header names are in lower case. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedExchange(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        @JsonProperty("request_body") @Nullable String requestBody,
        int status,
        @JsonProperty("response_headers") Map<String, String> responseHeaders,
        @JsonProperty("response_body") @Nullable String responseBody) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static RecordedExchange parse(String line) {
        try {
            return MAPPER.readValue(line, RecordedExchange.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was written into a directory. The last line of a sandbox that was killed may lack its end. */
    static Stream<RecordedExchange> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        return Files.list(directory)
                .flatMap(RecordedExchange::lines)
                .filter(line -> line.endsWith("}"))
                .map(RecordedExchange::parse);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Missing if there was none, it was no JSON, or it was too long to be noted to its end. */
    JsonNode sent() {
        return json(requestBody);
    }

    /** Missing under the same conditions. */
    JsonNode received() {
        return json(responseBody);
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return text == null ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
