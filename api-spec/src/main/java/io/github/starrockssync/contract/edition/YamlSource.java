package io.github.starrockssync.contract.edition;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML text whose strings can be replaced without changing order, quotes and blocks. */
final class YamlSource {

    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final String text;

    YamlSource(String text) {
        this.text = text;
    }

    static YamlSource of(Path file) throws IOException {
        return new YamlSource(Files.readString(file));
    }

    JsonNode tree() throws IOException {
        return MAPPER.readTree(text);
    }

    /** Returns the text of a tree that differs from {@link #tree()} only in strings. */
    String with(JsonNode strings) {
        Yaml yaml = new Yaml(layout());
        StringWriter result = new StringWriter();
        yaml.serialize(exchanged(yaml.compose(new StringReader(text)), strings), result);
        return result.toString();
    }

    private static Node exchanged(Node node, JsonNode value) {
        if (node instanceof MappingNode mapping) {
            mapping.setValue(mapping.getValue().stream()
                    .map(entry ->
                            new NodeTuple(entry.getKeyNode(), exchanged(entry.getValueNode(), value.path(key(entry)))))
                    .toList());
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                items.set(i, exchanged(items.get(i), value.path(i)));
            }
        } else if (node instanceof ScalarNode scalar
                && value.isTextual()
                && !value.asText().equals(scalar.getValue())) {
            return new ScalarNode(Tag.STR, value.asText(), null, null, scalar.getScalarStyle());
        }
        return node;
    }

    private static String key(NodeTuple entry) {
        return ((ScalarNode) entry.getKeyNode()).getValue();
    }

    private static DumperOptions layout() {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return options;
    }
}
