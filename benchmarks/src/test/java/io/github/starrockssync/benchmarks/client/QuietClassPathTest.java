package io.github.starrockssync.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

final class QuietClassPathTest {

    private final String own = System.getProperty("java.class.path");

    @Test
    void shouldLeaveOutTheLoggerWhileOpen() {
        try (QuietClassPath unit = new QuietClassPath()) {
            assertThat(own).contains("jboss-logmanager");
            assertThat(unit.value())
                    .doesNotContain("jboss-logmanager")
                    .contains("jmh-core")
                    .isEqualTo(System.getProperty("java.class.path"));
            assertThat(unit.value().split(File.pathSeparator)).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldLeaveTheClassPathAsItWasWhenClosed() {
        new QuietClassPath().close();

        assertThat(System.getProperty("java.class.path")).isEqualTo(own);
    }
}
