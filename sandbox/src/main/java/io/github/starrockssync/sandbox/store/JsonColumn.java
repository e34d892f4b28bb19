package io.github.starrockssync.sandbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Documents that a column holds as JSON. */
final class JsonColumn {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader CONFIGURATION = MAPPER.readerFor(SyncConfiguration.class);
    private static final ObjectReader STRINGS = MAPPER.readerFor(new TypeReference<List<String>>() {});
    private static final ObjectReader EFFECT = MAPPER.readerFor(FaultEffect.class);

    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_REMEMBERED = 4_096;
    private static final Map<String, SyncConfiguration> RECENT = new ConcurrentHashMap<>();

    private JsonColumn() {}

    static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours cannot be written as JSON", e);
        }
    }

    /** The same object for the same text, most often: to parse one takes as long as to look it up in the database. */
    static SyncConfiguration readConfiguration(String json) {
        SyncConfiguration known = RECENT.get(json);
        if (known != null) {
            return known;
        }
        SyncConfiguration read = read(CONFIGURATION, json);
        if (json.length() <= LONGEST_REMEMBERED) {
            if (RECENT.size() >= MOST_REMEMBERED) {
                RECENT.clear();
            }
            RECENT.put(json, read);
        }
        return read;
    }

    static List<String> readStrings(String json) {
        return read(STRINGS, json);
    }

    static FaultEffect readEffect(String json) {
        return read(EFFECT, json);
    }

    private static <T> T read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds a document that cannot be read", e);
        }
    }
}
