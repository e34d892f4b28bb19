package io.github.starrockssync.contract.pact;

import au.com.dius.pact.provider.junitsupport.State;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;

/** The states of our sandbox. */
record OwnStates(SandboxStates sandbox) implements States {

    @Override
    public Map<String, Object> enter(String name, Map<String, Object> parameters) {
        Method method = Arrays.stream(SandboxStates.class.getMethods())
                .filter(each -> each.isAnnotationPresent(State.class))
                .filter(each ->
                        Arrays.asList(each.getAnnotation(State.class).value()).contains(name))
                .findFirst()
                .orElseThrow(() -> new UnreachableStateException("the sandbox has no state '" + name + "'"));
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> values = (Map<String, Object>)
                    (method.getParameterCount() == 0 ? method.invoke(sandbox) : method.invoke(sandbox, parameters));
            return values;
        } catch (InvocationTargetException e) {
            throw new UnreachableStateException(
                    "the sandbox does not get into the state '" + name + "': " + e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
