package io.github.starrockssync.sandbox.options;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fast path for a command line of known flags, each once and followed by its value. Loading the general parser takes a tenth of a
 * second.
 */
final class PlainArguments {

    private PlainArguments() {}

    /** Returns empty if the general parser is needed. */
    static Optional<Map<SandboxOption, String>> read(String... arguments) {
        if (arguments.length % 2 != 0) {
            return Optional.empty();
        }
        Map<String, SandboxOption> options = new HashMap<>();
        for (SandboxOption option : SandboxOption.values()) {
            options.put(option.flag(), option);
        }
        Map<SandboxOption, String> values = new EnumMap<>(SandboxOption.class);
        for (int index = 0; index < arguments.length; index += 2) {
            // removed, so that a repeated flag is not found
            SandboxOption option = options.remove(arguments[index]);
            if (option == null || !isPlain(arguments[index + 1])) {
                return Optional.empty();
            }
            values.put(option, arguments[index + 1]);
        }
        return Optional.of(values);
    }

    /** Excludes options, argument files and quotes. */
    private static boolean isPlain(String value) {
        return !value.isEmpty() && (Character.isLetterOrDigit(value.charAt(0)) || value.charAt(0) == '/');
    }
}
