package io.github.starrockssync.sandbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.controls.FaultEffect;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import java.util.List;

/** Documents that a column holds as JSON. */
final class JsonColumn {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader CONFIGURATION = MAPPER.readerFor(SyncConfiguration.class);
    private static final ObjectReader STRINGS = MAPPER.readerFor(new TypeReference<List<String>>() {});
    private static final ObjectReader JOBS = MAPPER.readerFor(new TypeReference<List<JobTable.StoredJob>>() {});

    /** Earlier versions have written more. */
    private static final ObjectReader CHANGE = MAPPER.readerFor(LoggedChange.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final ObjectReader EFFECT = MAPPER.readerFor(FaultEffect.class);

    private JsonColumn() {}

    static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours cannot be written as JSON", e);
        }
    }

    static SyncConfiguration readConfiguration(String json) {
        return read(CONFIGURATION, json);
    }

    static List<String> readStrings(String json) {
        return read(STRINGS, json);
    }

    static List<JobTable.StoredJob> readJobs(String json) {
        return read(JOBS, json);
    }

    static LoggedChange readChange(String json) {
        return read(CHANGE, json);
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
