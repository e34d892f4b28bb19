package io.github.starrockssync.server.violation;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.text.Texts;
import java.util.List;

/** The rules of the contract and those of JSON. The messages are in the {@code rules} files. */
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
    WHOLE_NUMBER,
    AT_LEAST,
    AT_MOST,
    NOT_VALID,
    DIFFERENT_VALUES,
    DUPLICATE_KEY,
    NOT_UTF_8,
    JSON_SYNTAX,
    JSON_INCOMPLETE,
    JSON_TRAILING,
    JSON_DEPTH,
    JSON_STRING_LENGTH,
    JSON_NAME_LENGTH,
    JSON_NUMBER_LENGTH,
    JSON_TOKENS;

    static final Texts TEXTS = new Texts(ContractRule.class, "rules");

    /** Returns the rule of a string's length. The arguments of its message are both limits. */
    public static ContractRule ofCharacters(int min, int max) {
        if (min == max) {
            return EXACT_CHARACTERS;
        }
        if (min == 0) {
            return MAX_CHARACTERS;
        }
        return max == Integer.MAX_VALUE ? MIN_CHARACTERS : CHARACTERS;
    }

    /** Returns the rule of a list's size. The arguments of its message are both limits. */
    public static ContractRule ofElements(int min, int max) {
        if (min == max) {
            return EXACT_ELEMENTS;
        }
        if (min == 0) {
            return MAX_ELEMENTS;
        }
        return max == Integer.MAX_VALUE ? MIN_ELEMENTS : ELEMENTS;
    }

    @Override
    public String message(Language language, List<?> arguments) {
        return TEXTS.format(language, name(), arguments);
    }
}
