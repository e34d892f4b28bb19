package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.UntouchedTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The check after every refused call notices what it is there for. */
final class UntouchedTaskIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private final UntouchedTask task = new UntouchedTask(sandbox);

    @Test
    void shouldPassWhenNothingHappened() {
        task.remember();
        assertThatCode(task::check).doesNotThrowAnyException();
    }

    @Test
    void shouldFailWhenAChangeIsInForce() {
        task.remember();
        calls().modify(ContractDocument.example("SmallestCallRequest"));
        sandbox.controls().advance(Duration.ofMinutes(1));
        assertThatThrownBy(task::check).hasMessageContaining("the task after the test");
    }

    @Test
    void shouldFailWhenAJobIsRunning() {
        calls().modify(Change.of("'db_configs': []"));
        task.remember();
        assertThatThrownBy(task::check).hasMessageContaining("good modification");
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
