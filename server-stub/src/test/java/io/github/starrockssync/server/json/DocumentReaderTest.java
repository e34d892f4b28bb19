package io.github.starrockssync.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.model.ModifyDataSyncConfigRequestV3;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class DocumentReaderTest {

    private static final String UNKNOWN =
            "{'task_nam':'x','table_repl_config':{'table':{'a':[1]},'repl_scope':'none'}}";

    private final DocumentReader unit = reader(1_000);

    private static DocumentReader reader(long mostTokens) {
        JsonSettings settings =
                new JsonSettings(StrictJson.documentBuilder(mostTokens).build(), JsonSettings.DEFAULT_MAX_BODY_BYTES);
        return new DocumentReader(settings, ModifyDataSyncConfigRequestV3.class);
    }

    @Test
    void shouldNameEveryUnknownPropertyBesideWrongTypesWhenReadingADocument() {
        assertThat(refusal(() -> unit.read(json(UNKNOWN))))
                .contains("$.task_nam: is not a known property")
                .contains("$.table_repl_config.table: is not a known property")
                .contains("$.table_repl_config.repl_scope: must be one of [all, part]");
    }

    @Test
    void shouldPassOverUnknownPropertiesWhenReadingABody() {
        DocumentReader lenient = new DocumentReader(JsonSettings.DEFAULT, ModifyDataSyncConfigRequestV3.class);
        assertThat(lenient.read(json(UNKNOWN.replace("none", "all"))))
                .isInstanceOf(ModifyDataSyncConfigRequestV3.class);
    }

    @Test
    void shouldReportViolatedRulesAndWrongTypesWhenReadingAModel() {
        assertThat(refusal(() -> unit.read(json("{'task_name':'x','db_configs':[{'param_name':7}]}"))))
                .isEqualTo("$.db_configs[0].param_name: must be a string; $.db_configs[0].value: is required; "
                        + "$.task_name: must be 3 to 128 characters");
        assertThat(refusal(() -> unit.read(json("{'task_name':'x'}"))))
                .isEqualTo("$.task_name: must be 3 to 128 characters");
    }

    @Test
    void shouldReadWhatHasNoRulesWhenItIsNoModel() {
        assertThat(new DocumentReader(JsonSettings.DEFAULT, Map.class).read(json("{'task_name':'x'}")))
                .isEqualTo(Map.of("task_name", "x"));
    }

    @Test
    void shouldRefuseADocumentWhenItHasMoreTokensThanAllowed() {
        String names = "{'table_repl_config':{'tables':['a1','a2','a3','a4']}}";
        assertThat(reader(12).read(json(names))).isInstanceOf(ModifyDataSyncConfigRequestV3.class);
        assertThat(refusal(() -> reader(8).read(json(names))))
                .endsWith(": exceeds the number of 8 names, values and brackets");
    }

    private static String refusal(ThrowingCallable reading) {
        return catchThrowableOfType(ServiceException.class, reading)
                .violations()
                .message(Language.EN_US);
    }

    private static InputStream json(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
