package io.github.starrockssync.runtimes;

import com.fasterxml.jackson.annotation.JsonValue;

/** A type of the host application, with JSON of its own: numbers for strings, names of enums by an annotation, nulls. */
public class Order {

    /** In lower case on the wire. */
    public enum Colour {
        RED,
        BLUE;

        @JsonValue
        String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String id;
    public Colour colour;
    public String note;
}
