package io.github.starrockssync.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whatever a test sent, the task is as it was before, it has got no company, and no job is running: the clock stands still, so that a job which was
 * started would still run and refuse the next modification.
 */
public final class UntouchedTask implements BeforeEachCallback, AfterEachCallback {

    private final SharedSandbox sandbox;
    private Object before = "";
    private Object tasksBefore = "";

    /**
     * @param sandbox registered before this extension
     */
    public UntouchedTask(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        remember();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        check();
    }

    public void remember() {
        before = calls().configuration().path("$");
        tasksBefore = tasks();
    }

    public void check() {
        assertThat(calls().configuration().<Object>path("$"))
                .as("the task after the test")
                .isEqualTo(before);
        assertThat(tasks()).as("the list of tasks after the test").isEqualTo(tasksBefore);
        assertThat(calls().modify(ContractDocument.example("SmallestCallRequest"))
                        .statusCode())
                .as("status of a good modification after the test")
                .isEqualTo(200);
    }

    private Object tasks() {
        return calls().wellFormed().get(Calls.REPLICATION).path("$");
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
