package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ProviderStatesIT {

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldDescribeExactlyTheStatesOfTheCodeWhenDocumented() throws IllegalAccessException {
        assertThat(ProviderStatesDocument.parameters().keySet()).containsExactlyInAnyOrderElementsOf(constants());
    }

    @Test
    void shouldBeReachedByTheSandboxWhenDefined() throws IllegalAccessException {
        for (String state : constants()) {
            assertThat(new SandboxStates(sandbox.uri()).enter(state, PactNames.task(WellKnown.INSTANCE, task(state))))
                    .as(state)
                    .containsKey("token");
        }
    }

    /** Only this state is about a task that is not there from the start. */
    private static String task(String state) {
        return state.equals(ProviderStates.WAITING_TASK) ? "sync_inventory" : WellKnown.TASK;
    }

    private static List<String> constants() throws IllegalAccessException {
        List<String> constants = new ArrayList<>();
        for (Field field : ProviderStates.class.getDeclaredFields()) {
            constants.add((String) field.get(null));
        }
        return constants;
    }
}
