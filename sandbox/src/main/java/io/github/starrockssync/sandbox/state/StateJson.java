package io.github.starrockssync.sandbox.state;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.json.StrictJson;

/** How the document of a state is read and written: strictly, and indented for people. */
public final class StateJson {

    /** Enough for the largest body that is read by default, and few enough to be held in memory. */
    private static final long MOST_TOKENS = 2_000_000;

    private StateJson() {}

    /**
     * @param mostBytes length of the longest document that is read
     */
    public static JsonSettings settings(long mostBytes) {
        return new JsonSettings(
                StrictJson.documentBuilder(MOST_TOKENS)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .defaultPrettyPrinter(layout())
                        .build(),
                mostBytes);
    }

    /** The same on every platform, lists of names in one line. */
    private static DefaultPrettyPrinter layout() {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
