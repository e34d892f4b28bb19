package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Notation;

/** A language of the contract. */
enum Language {
    ENGLISH(""),
    CHINESE(".zh-CN");

    private final String suffix;

    Language(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the name of a file in this language. */
    String file(String name, Notation notation) {
        return name(name) + notation.suffix();
    }

    /** Returns a name that is specific to the language. */
    String name(String name) {
        return name + suffix;
    }
}
