package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChildProcessTest {

    @TempDir
    private Path directory;

    @Test
    void shouldEndWithTheJvmWhenItIsNotStopped() throws IOException {
        ChildProcess unit = start();
        assertThat(ProcessHandle.of(unit.pid())).get().matches(ProcessHandle::isAlive);
        assertThat(Runtime.getRuntime().removeShutdownHook(unit.shutdownHook())).isTrue();
        unit.shutdownHook().run();
        unit.stop();
        assertThat(ProcessHandle.of(unit.pid())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void shouldLeaveNothingForTheEndOfTheJvmWhenItIsStopped(Consumer<ChildProcess> end) throws IOException {
        ChildProcess unit = start();
        end.accept(unit);
        assertThat(ProcessHandle.of(unit.pid())).isEmpty();
        assertThat(Runtime.getRuntime().removeShutdownHook(unit.shutdownHook())).isFalse();
    }

    static List<Named<Consumer<ChildProcess>>> ends() {
        return List.of(Named.of("stop", ChildProcess::stop), Named.of("kill", ChildProcess::kill));
    }

    private ChildProcess start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SilentMain.runtimeOptions());
        command.add(directory.resolve("pid").toString());
        return ChildProcess.start(command);
    }
}
