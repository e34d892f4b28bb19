package io.github.starrockssync.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.starrockssync.server.generated.model.Language;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApiErrorTest {

    /** What the texts of the contract's examples were made of. */
    private static final Map<ApiError, List<List<String>>> ARGUMENTS = Map.of(
            ApiError.THROTTLED, List.of(List.of("20", "1")),
            ApiError.INVALID_PARAMETER,
                    List.of(
                            List.of("$.table_repl_config.repl_type: "
                                    + "cannot change from include_tables to exclude_tables"),
                            List.of("$.task_name: a task of this name exists")));

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldHaveATextForEachErrorAndNoOtherWhenRead(Language language) {
        Set<String> names = new TreeSet<>();
        Stream.of(ApiError.values()).map(Enum::name).forEach(names::add);

        assertThat(ApiError.TEXTS.keys(language)).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @EnumSource(ApiError.class)
    void shouldUseTheSameArgumentsWhenTheLanguageChanges(ApiError error) {
        List<String> marks = List.of("<first>", "<second>");

        for (String mark : marks) {
            assertThat(error.text(Language.ZH_CN, marks).contains(mark))
                    .as(error + " " + mark)
                    .isEqualTo(error.text(Language.EN_US, marks).contains(mark));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldSayWhatTheContractSaysWhenItHasAnExample(JsonNode example) {
        String code = example.path("error_code").asText();
        String text = example.path("error_msg").asText();

        assertThat(ApiError.values()).anySatisfy(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(texts(error)).contains(text);
        });
    }

    @Test
    void shouldFindEveryExampleWhenTheContractIsRead() throws IOException {
        Map<String, Integer> codes = new TreeMap<>();
        examples().forEach(example -> codes.merge(example.path("error_code").asText(), 1, Integer::sum));

        assertThat(codes.keySet())
                .contains("APIGW.0101", "APIGW.0201", "APIGW.0301", "APIGW.0308", "DBS.200005", "DBS.200019")
                .contains("DBS.200022", "DBS.200543", "DBS.270022", "DBS.280001", "DBS.280015")
                .contains("DBS.05000091", "DBS.108000", "DBS.200086");
    }

    @Test
    void shouldKnowEveryStatusOfTheContractWhenARuntimeAnswersIt() {
        for (ApiError error : ApiError.values()) {
            if (error.status() != 400 && error.status() != 401 && error.status() != 429) {
                assertThat(ApiError.ofStatus(error.status())).isEqualTo(error);
            }
        }
    }

    static List<JsonNode> examples() throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        collect(new YAMLMapper().readTree(new File(System.getProperty("openapi.document"))), examples);
        return examples;
    }

    private static void collect(JsonNode node, List<JsonNode> examples) {
        if (node.path("error_code").isTextual() && node.path("error_msg").isTextual()) {
            examples.add(node);
        }
        node.forEach(child -> collect(child, examples));
    }

    private static List<String> texts(ApiError error) {
        List<List<String>> arguments = ARGUMENTS.getOrDefault(error, List.of(List.of("", "")));
        return Stream.of(Language.values())
                .flatMap(language -> arguments.stream().map(each -> error.text(language, each)))
                .toList();
    }
}
