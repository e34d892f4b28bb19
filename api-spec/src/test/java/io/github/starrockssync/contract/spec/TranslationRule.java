package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The rules of a translation, in addition to {@link Rule}. */
enum TranslationRule {
    SAME_CONTRACT(TranslationRules::sameContract),
    TRANSLATED(TranslationRules::translated),
    CODE_KEPT(TranslationRules::codeKept),
    SENTENCES_END_ALIKE(TranslationRules::sentencesEndAlike),

    IN_CHINESE(TypographyRules::inChinese),
    FULL_WIDTH_PUNCTUATION(TypographyRules::fullWidthPunctuation),
    NO_GAPS(TypographyRules::noGaps),
    EMPHASIS_CLOSES(TypographyRules::emphasisCloses);

    private final BiFunction<Document, Document, Stream<Finding>> check;

    TranslationRule(BiFunction<Document, Document, Stream<Finding>> check) {
        this.check = check;
    }

    List<Finding> findings(Document source, Document translation) {
        return check.apply(source, translation).toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
