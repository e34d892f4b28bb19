package io.github.starrockssync.contract.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.starrockssync.contract.http.ContractOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The published overlay of the contract's code samples. */
final class PublishedSamples {

    private static final JsonNode OVERLAY = read();

    private PublishedSamples() {}

    static String of(String operationId, String label) {
        ContractOperation operation = ContractOperation.named(operationId);
        String target = "$.paths['%s'].%s"
                .formatted(operation.template(), operation.method().toLowerCase(Locale.ROOT));
        return OVERLAY.path("actions")
                .valueStream()
                .filter(action -> action.path("target").asText().equals(target))
                .flatMap(action -> action.at("/update/x-codeSamples").valueStream())
                .filter(sample -> sample.path("label").asText().equals(label))
                .map(sample -> sample.path("source").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read() {
        String name = "/META-INF/openapi/starrocks-data-sync.samples.overlay.yaml";
        try (InputStream overlay = PublishedSamples.class.getResourceAsStream(name)) {
            return new YAMLMapper().readTree(overlay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
