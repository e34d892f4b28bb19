package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junitsupport.State;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProviderStatesTest {

    @Test
    void shouldDescribeExactlyTheStatesOfTheCodeWhenDocumented() throws IllegalAccessException {
        assertThat(ProviderStatesDocument.parameters().keySet()).containsExactlyInAnyOrderElementsOf(constants());
    }

    @Test
    void shouldBeReachedByTheSandboxWhenDefined() throws IllegalAccessException {
        assertThat(Arrays.stream(SandboxStates.class.getMethods())
                        .map(method -> method.getAnnotation(State.class))
                        .filter(annotation -> annotation != null)
                        .flatMap(annotation -> Arrays.stream(annotation.value())))
                .containsExactlyInAnyOrderElementsOf(constants());
    }

    private static List<String> constants() throws IllegalAccessException {
        List<String> constants = new ArrayList<>();
        for (Field field : ProviderStates.class.getDeclaredFields()) {
            constants.add((String) field.get(null));
        }
        return constants;
    }
}
