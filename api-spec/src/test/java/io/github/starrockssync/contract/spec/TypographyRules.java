package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How Chinese is set: in full-width punctuation and without spaces, as on the vendor's pages. */
final class TypographyRules {

    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    /** Placeholder for code, to which these rules do not apply. */
    private static final String ANY_CODE = "\uE000";

    private static final String WIDE = "[\\p{IsHan}‘-”、-〟！-～" + ANY_CODE + "]";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NARROW =
            Pattern.compile(WIDE + "\\s*[,.;:!?()\"]|[,;:!?(\"]\\s*" + WIDE + "|\\)" + WIDE);
    private static final Pattern GAP = Pattern.compile(WIDE + "(?: +|\n)(?=\\S)|\\S(?: +|\n)" + WIDE);
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern PUNCTUATION_AND_LETTER = Pattern.compile("\\p{P}[^\\s\\p{P}]");

    private TypographyRules() {}

    static Stream<Finding> inChinese(Document source, Document translation) {
        return findings(
                translation, text -> HAN.matcher(text).find() ? Stream.empty() : Stream.of("has no Chinese in it"));
    }

    static Stream<Finding> fullWidthPunctuation(Document source, Document translation) {
        return findings(translation, TypographyRules::narrow);
    }

    static Stream<Finding> noGaps(Document source, Document translation) {
        return findings(translation, TypographyRules::gaps);
    }

    static Stream<Finding> emphasisCloses(Document source, Document translation) {
        return findings(translation, TypographyRules::openEmphasis);
    }

    /** What is wrong with the setting of a text, in sentences about it. */
    static Stream<String> narrow(String text) {
        return flaws(NARROW, text, "'%s' needs full-width punctuation");
    }

    /** Includes line breaks inside a paragraph, which are displayed as spaces. */
    static Stream<String> gaps(String text) {
        return flaws(GAP, text, "'%s' has a gap");
    }

    private static Stream<String> flaws(Pattern wrong, String text, String sentence) {
        return wrong.matcher(CODE.matcher(text).replaceAll(ANY_CODE))
                .results()
                .map(match -> sentence.formatted(match.group().strip().replace(ANY_CODE, "`…`")));
    }

    /** Markdown does not recognise the end of an emphasis between punctuation and a letter. */
    private static Stream<String> openEmphasis(String text) {
        return EMPHASIS.matcher(text)
                .results()
                .filter(match ->
                        PUNCTUATION_AND_LETTER.matcher(aroundEnd(match, text)).matches())
                .map(match -> "'%s' does not end before a letter".formatted(match.group()));
    }

    private static String aroundEnd(MatchResult emphasis, String text) {
        String inside = emphasis.group(1);
        return inside.substring(inside.length() - 1)
                + text.substring(emphasis.end(), Math.min(text.length(), emphasis.end() + 1));
    }

    private static Stream<Finding> findings(Document translation, Function<String, Stream<String>> check) {
        return translation
                .places()
                .filter(Place::isProse)
                .flatMap(place -> check.apply(place.node().asText()).map(place::finding));
    }
}
