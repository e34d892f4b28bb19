package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hand-written classes stay small; the builder has one method for each setting. */
class HandWrittenClassesTest {
    private static final int MAX_LINES = 200;

    @Test
    void shouldHaveAtMostTwoHundredLines() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(each -> each.toString().endsWith(".java"))
                            .filter(each -> !each.endsWith("StarRocksSyncClientBuilder.java")))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(Files.readAllLines(each))
                            .as(each.toString())
                            .hasSizeLessThanOrEqualTo(MAX_LINES));
        }
    }
}
