package io.github.starrockssync.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML and JSON editions have the same content. */
class EditionsTest {

    private static final String ENGLISH = "starrocks-data-sync";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, "starrocks-data-sync.zh-CN", "starrocks-data-sync-errors"})
    void shouldSayTheSameWhenPublishedAsJson(String name) {
        assertThat(Document.node(json(name))).isEqualTo(Document.node(yaml(name)));
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
        assertThat(json(ENGLISH)).contains(part);
        assertThat(Document.node(json(ENGLISH).replace(part, changed))).isNotEqualTo(Document.node(yaml(ENGLISH)));
    }

    private static String yaml(String name) {
        return Document.resource("/META-INF/openapi/" + name + ".yaml");
    }

    private static String json(String name) {
        return Document.resource("/META-INF/openapi/" + name + ".json");
    }
}
