package io.github.starrockssync.sandbox.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;

/** Output formats of an environment. */
public enum EnvironmentFormat {
    /** POSIX shell commands, for {@code eval}. */
    SHELL {
        @Override
        public String write(ClientEnvironment environment) {
            return environment.variables().entrySet().stream()
                    .map(variable -> "export " + variable.getKey() + "='"
                            + variable.getValue().replace("'", "'\\''") + "'\n")
                    .collect(Collectors.joining());
        }
    },
    /** One JSON object. */
    JSON {
        @Override
        public String write(ClientEnvironment environment) {
            try {
                return JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(environment.variables())
                        + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Strings can be written", e);
            }
        }
    };

    /** Returns lines that all end in a line feed. */
    public abstract String write(ClientEnvironment environment);
}
