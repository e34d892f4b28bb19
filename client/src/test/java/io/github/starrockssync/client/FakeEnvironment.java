package io.github.starrockssync.client;

import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.internal.auth.DefaultCredentials;
import io.github.starrockssync.client.internal.auth.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An environment, system properties and a home directory of a test's own. */
final class FakeEnvironment {
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();

    FakeEnvironment variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    FakeEnvironment property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** Writes the profile file in this home directory. */
    FakeEnvironment profile(Path home, String content) {
        try {
            Path file = profileIn(home);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return property("user.home", home.toString());
    }

    static Path profileIn(Path home) {
        return home.resolve(".huaweicloud").resolve("credentials");
    }

    Environment environment() {
        return new Environment(environment::get, properties::get);
    }

    CredentialsProvider defaultChain() {
        return DefaultCredentials.on(environment());
    }
}
