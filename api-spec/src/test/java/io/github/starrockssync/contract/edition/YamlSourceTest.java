package io.github.starrockssync.contract.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class YamlSourceTest {

    @Test
    void shouldGiveTheSameTextWhenNoStringIsExchanged() throws IOException {
        Path document = Path.of("src/main/openapi/starrocks-data-sync.yaml");
        YamlSource unit = YamlSource.of(document);

        assertThat(unit.with(unit.tree())).isEqualTo(Files.readString(document));
    }

    @Test
    void shouldKeepOrderQuotesAndBlocksWhenStringsAreExchanged() throws IOException {
        YamlSource unit = new YamlSource("""
                b: |
                  Two
                  lines.
                a: [x, 'y']
                '200':
                  - description: 'Quoted: so.'
                    pattern: ^[a-z]+$
                """);
        JsonNode strings = unit.tree();
        ((ObjectNode) strings).put("b", "一行。\n");
        ((ObjectNode) strings.at("/200/0")).put("description", "`x`：不加引号不行。");

        assertThat(unit.with(strings)).isEqualTo("""
                b: |
                  一行。
                a: [x, 'y']
                '200':
                  - description: '`x`：不加引号不行。'
                    pattern: ^[a-z]+$
                """);
    }

    @Test
    void shouldReadBackTheExchangedStringWhenItLooksLikeAnotherType() throws IOException {
        YamlSource unit = new YamlSource("a: text\n");
        ObjectNode strings = ((ObjectNode) unit.tree()).put("a", "true");

        assertThat(new YamlSource(unit.with(strings)).tree()).isEqualTo(strings);
    }
}
