package io.github.starrockssync.sandbox.state;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.json.StrictJson;

/** How the document of a state is read and written: strictly, and indented for people. */
public final class StateJson {

    /** A state has one bracket, name or value in about ten bytes: shorter ones make a document dear to hold. */
    private static final long FEWEST_BYTES_OF_A_TOKEN = 6;

    private static final long ALWAYS_ENOUGH_TOKENS = 2_000_000;

    private StateJson() {}

    /**
     * @param mostBytes length of the longest document that is read
     */
    public static JsonSettings settings(long mostBytes) {
        return new JsonSettings(
                StrictJson.documentBuilder(Math.max(ALWAYS_ENOUGH_TOKENS, mostBytes / FEWEST_BYTES_OF_A_TOKEN))
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
