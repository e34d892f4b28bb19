package io.github.starrockssync.contract.tool;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A few interactions of the pact that the consumer tests wrote, as another consumer could have them. */
final class PactCopy {

    static final String MODIFICATION = "the smallest modification";
    static final String RUNNING_JOB = "a query of a running job";
    static final String CONSUMER = "their-consumer";

    private static final Path OURS = Path.of("target/pacts/starrocks-sync-client-starrocks-data-sync.json");

    private final ObjectNode pact;

    PactCopy() {
        try {
            pact = (ObjectNode) new ObjectMapper().readTree(OURS.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("No pact: run the consumer tests first", e);
        }
        ((ObjectNode) pact.required("consumer")).put("name", CONSUMER);
        ArrayNode kept = pact.arrayNode();
        pact.required("interactions").forEach(each -> {
            if (List.of(MODIFICATION, RUNNING_JOB)
                    .contains(each.required("description").textValue())) {
                kept.add(each);
            }
        });
        pact.set("interactions", kept);
    }

    /** Changes what is there of the query of a running job. */
    PactCopy withRunningJob(Consumer<ObjectNode> change) {
        pact.required("interactions").forEach(each -> {
            if (each.required("description").textValue().equals(RUNNING_JOB)) {
                change.accept((ObjectNode) each);
            }
        });
        return this;
    }

    PactCopy with(Consumer<ObjectNode> change) {
        change.accept(pact);
        return this;
    }

    Path writeTo(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.writeString(directory.resolve("their.json"), pact.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return pact.toString();
    }
}
