package io.github.starrockssync.contract.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Strings for a place: at the edges of what its schema allows, far outside, odd ones and random ones. */
final class Strings {

    private static final int SOME = 15;
    private static final int RANDOM = 4;
    private static final int LONGEST_RANDOM = 40;
    private static final int FAR_TOO_LONG = 20_000;

    /** Control characters, other scripts and planes, half a character, things that look like others, and syntax. */
    private static final List<String> ODD = List.of(
            "\u0000",
            "abc\u0000",
            "abc\n",
            "\nabc",
            "a\tb",
            "a\u001fb",
            "a\u007fb",
            "a\u0085b",
            "a\u2028b",
            "数据库同步",
            "данные",
            "аbс",
            "é",
            "\u202eabc",
            "a\u200bb",
            "\ufeffabc",
            "😀",
            "a😀b",
            "\ud800",
            "a\udc00b",
            "\uffff",
            "true",
            "false",
            "null",
            "0",
            "1",
            "-1",
            "+1",
            "1.0",
            "1e3",
            "01",
            "NaN",
            "１２",
            "٣٣",
            "[]",
            "{}",
            "",
            " ",
            "   ",
            " abc",
            "abc ",
            "a b",
            "a-b",
            "a.b",
            "a,b",
            "a/b",
            "a\\b",
            "a\"b",
            "a'b",
            "a;b",
            "a%b",
            "%00",
            "${abc}",
            "{0}",
            "<a>",
            "a&b=c",
            "../..");

    private final Random random;

    Strings(Random random) {
        this.random = random;
    }

    Set<String> of(JsonNode schema) {
        StringRule rule = new StringRule(schema);
        String good = good(schema);
        return Stream.of(edges(rule, good), edges(rule, "😀"), odd(), fitted(rule), words(rule), random(schema))
                .flatMap(strings -> strings)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A string that the schema allows. */
    static String good(JsonNode schema) {
        return schema.has("example")
                ? schema.get("example").asText()
                : schema.path("enum").path(0).asText("abc");
    }

    private static Stream<String> edges(StringRule rule, String text) {
        return Stream.of(
                        rule.shortest() - 1,
                        rule.shortest(),
                        rule.shortest() + 1,
                        rule.longest() - 1,
                        rule.longest(),
                        rule.longest() + 1,
                        2 * rule.longest(),
                        FAR_TOO_LONG)
                .filter(length -> length >= 0)
                .map(length -> StringRule.fill(text, length));
    }

    /** Some, as there are many places. */
    private Stream<String> odd() {
        return random.ints(SOME, 0, ODD.size()).mapToObj(ODD::get);
    }

    /** The odd ones, with a length that is not what they are refused for. */
    private Stream<String> fitted(StringRule rule) {
        int length = Math.max(rule.shortest(), 1);
        return odd().filter(text -> !text.isEmpty() && text.length() < length)
                .map(text -> StringRule.fill(text + "abc", length));
    }

    private static Stream<String> words(StringRule rule) {
        return rule.words().stream()
                .flatMap(word -> Stream.of(
                        word,
                        word.toUpperCase(Locale.ROOT),
                        " " + word,
                        word + "\u0000",
                        word + word,
                        word.substring(1)));
    }

    private Stream<String> random(JsonNode schema) {
        Stream<String> anything = Stream.generate(this::anything).limit(RANDOM);
        if (!schema.has("pattern")) {
            return anything;
        }
        RgxGen pattern = RgxGen.parse(schema.get("pattern").asText());
        return Stream.of(
                        anything,
                        Stream.generate(() -> pattern.generate(random)).limit(RANDOM),
                        Stream.generate(() -> pattern.generateNotMatching(random))
                                .limit(RANDOM))
                .flatMap(strings -> strings);
    }

    private String anything() {
        return random.ints(1L + random.nextInt(LONGEST_RANDOM), 0, Character.MAX_CODE_POINT + 1)
                .map(codePoint -> random.nextBoolean() ? codePoint % 0x3000 : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
