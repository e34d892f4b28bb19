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

    /** The name of a file of this language. */
    String file(String name, Notation notation) {
        return name(name) + notation.suffix();
    }

    /** A name that each language has for itself. */
    String name(String name) {
        return name + suffix;
    }
}
