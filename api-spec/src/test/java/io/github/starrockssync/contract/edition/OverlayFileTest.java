package io.github.starrockssync.contract.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The overlay is for every tool that reads OpenAPI Overlay 1.0, not only for this build. */
class OverlayFileTest {

    @Test
    void shouldKeepTheSchemaOfTheSpecificationWhenValidated() throws IOException {
        assertThat(errors(overlay())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"overlay: 1.0.0, overlay: 2.0.0", "target: $.info, goal: $.info", "target: $.info, target: info"})
    void shouldBreakTheSchemaWhenChanged(String part, String changed) throws IOException {
        assertThat(overlay()).contains(part);
        assertThat(errors(overlay().replace(part, changed))).isNotEmpty();
    }

    private static String overlay() throws IOException {
        return Files.readString(Path.of("src/main/overlay/zh-CN.yaml"));
    }

    private static List<Error> errors(String yaml) throws IOException {
        try (InputStream in = OverlayFileTest.class.getResourceAsStream("/overlay/1.0/schema/2024-10-22")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            return schema.validate(new YamlSource(yaml).tree());
        }
    }
}
