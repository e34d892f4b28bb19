package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document is published as YAML and as JSON; whoever takes either must get the same contract. */
class EditionsTest {

    private static final String YAML = Document.resource("/META-INF/openapi/starrocks-data-sync.yaml");
    private static final String JSON = Document.resource("/META-INF/openapi/starrocks-data-sync.json");

    @Test
    void shouldMeanTheSameWhenPublishedAsJson() {
        assertThat(model(JSON)).isEqualTo(model(YAML));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    "maxLength" : 128   > "maxLength" : 127
                    [ "param_name",     > [
                    in17$               > in07$
                    "include_tables",   > "included_tables",
                    "required" : true   > "required" : false
                    "value" : "5000"    > "value" : "5001"
                    Nothing was changed > Something was changed
                    """)
    void shouldNoticeWhenOneEditionIsChanged(String part, String changed) {
        assertThat(JSON).contains(part);
        assertThat(model(JSON.replace(part, changed))).isNotEqualTo(model(YAML));
    }

    /** What a parser makes of an edition. The JSON has some references replaced by their targets, so both get resolved. */
    private static JsonNode model(String text) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveResponses(true);
        return Json.mapper()
                .valueToTree(
                        new OpenAPIV3Parser().readContents(text, null, options).getOpenAPI());
    }
}
