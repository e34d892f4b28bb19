package io.github.starrockssync.sandbox.state;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.json.StrictJson;

/** JSON settings for the document of a state: strict reading, indented writing. */
public final class StateJson {

    /** Tokens shorter than this on average would take too much memory for the size of the document. */
    private static final long MIN_BYTES_PER_TOKEN = 6;

    private static final long MIN_TOKEN_LIMIT = 2_000_000;

    private StateJson() {}

    /**
     * @param maxBytes maximum size of a document
     */
    public static JsonSettings settings(long maxBytes) {
        return new JsonSettings(
                StrictJson.documentBuilder(Math.max(MIN_TOKEN_LIMIT, maxBytes / MIN_BYTES_PER_TOKEN))
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .defaultPrettyPrinter(layout())
                        .build(),
                maxBytes);
    }

    /** Independent of the platform; arrays on one line. */
    private static DefaultPrettyPrinter layout() {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
