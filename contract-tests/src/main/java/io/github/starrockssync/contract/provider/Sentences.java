package io.github.starrockssync.contract.provider;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Makes sentences of the names of checks, which people read who do not know this code. */
final class Sentences extends DisplayNameGenerator.Standard {

    private static final String BETWEEN_WORDS = "(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9A-Z])(?=[A-Z][a-z])";

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method method) {
        return Arrays.stream(method.getName().split(BETWEEN_WORDS))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
