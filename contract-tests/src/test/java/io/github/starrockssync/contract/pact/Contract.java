package io.github.starrockssync.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The OpenAPI document, as the module that publishes it packs it. */
final class Contract {

    private static final String LOCATION = "/META-INF/openapi/starrocks-data-sync.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Contract() {}

    static String text() {
        try (InputStream document = Contract.class.getResourceAsStream(LOCATION)) {
            if (document == null) {
                throw new IllegalStateException("No contract at " + LOCATION);
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode document() {
        try {
            return YAML.readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a named example. */
    static JsonNode example(String name) {
        return document()
                .required("components")
                .required("examples")
                .required(name)
                .required("value");
    }

    /** The value of a named example, as an object of the client's model. */
    static <T> T example(String name, Class<T> model) {
        return YAML.convertValue(example(name), model);
    }
}
