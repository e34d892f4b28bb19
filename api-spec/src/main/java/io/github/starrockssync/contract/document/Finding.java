package io.github.starrockssync.contract.document;

import com.fasterxml.jackson.core.JsonPointer;

/** A place of the document that violates a rule, and how. */
public record Finding(JsonPointer at, String sentence) {

    @Override
    public String toString() {
        return "#" + at + " " + sentence;
    }
}
