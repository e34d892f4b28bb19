package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;

/** A place where the document breaks a rule, and how. */
record Finding(JsonPointer at, String sentence) {

    @Override
    public String toString() {
        return "#" + at + " " + sentence;
    }
}
