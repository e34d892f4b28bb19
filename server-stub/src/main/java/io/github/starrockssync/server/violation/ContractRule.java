package io.github.starrockssync.server.violation;

import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.text.Texts;
import java.util.List;

/** The rules that the contract states, and those of JSON itself. The words are in the {@code rules} files. */
public enum ContractRule implements Rule {
    BODY_REQUIRED,
    REQUIRED,
    NOT_NULL_ELEMENT,
    STRING,
    OBJECT,
    ARRAY,
    OTHER_TYPE,
    UNKNOWN_PROPERTY,
    ONE_OF,
    PATTERN,
    EXACT_CHARACTERS,
    MIN_CHARACTERS,
    MAX_CHARACTERS,
    CHARACTERS,
    EXACT_ELEMENTS,
    MIN_ELEMENTS,
    MAX_ELEMENTS,
    ELEMENTS,
    AT_LEAST,
    AT_MOST,
    NOT_VALID,
    DUPLICATE_KEY,
    JSON_SYNTAX,
    JSON_INCOMPLETE,
    JSON_TRAILING,
    JSON_LIMIT;

    static final Texts TEXTS = new Texts(ContractRule.class, "rules");

    @Override
    public String words(Language language, List<?> arguments) {
        return TEXTS.format(language, name(), arguments);
    }
}
