package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxProcessIT {

    @Test
    void shouldLeaveNoProcessWhenItNeverListens(@TempDir Path directory) throws IOException {
        Path pid = directory.resolve("pid");
        assertThatThrownBy(() -> SandboxProcess.startIn(SilentMain.runtimeOptions(), pid.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before it was ready");
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid)))).isEmpty();
    }

    @Test
    void shouldRunUntilItIsClosedWhenItListens() {
        SandboxProcess unit = SandboxProcess.start();
        assertThat(ProcessHandle.of(unit.pid())).get().matches(ProcessHandle::isAlive);
        unit.close();
        assertThat(ProcessHandle.of(unit.pid())).isEmpty();
    }
}
