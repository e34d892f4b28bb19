package io.github.starrockssync.sandbox.options;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a command line that is nothing but known flags, each once and followed by its value, as most are. The parser of
 * all others takes a tenth of a second to load.
 */
final class PlainArguments {

    private PlainArguments() {}

    /** Empty if another parser has to look at them. */
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
            // found once only: what is there twice is not for us
            SandboxOption option = options.remove(arguments[index]);
            if (option == null || !isPlain(arguments[index + 1])) {
                return Optional.empty();
            }
            values.put(option, arguments[index + 1]);
        }
        return Optional.of(values);
    }

    /** Neither an option, nor a file with arguments, nor in quotes. */
    private static boolean isPlain(String value) {
        return !value.isEmpty() && (Character.isLetterOrDigit(value.charAt(0)) || value.charAt(0) == '/');
    }
}
