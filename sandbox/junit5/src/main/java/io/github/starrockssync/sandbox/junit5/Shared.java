package io.github.starrockssync.sandbox.junit5;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A resource that is created for its first user and closed after the last one. Thread-safe. */
final class Shared<T extends Shared.Closeable> {

    /** Closes without a checked exception. */
    interface Closeable extends AutoCloseable {

        @Override
        void close();
    }

    private final Set<String> users = new HashSet<>();
    private @Nullable T resource;

    /** Adds a user, and creates the resource if there is none. Does not add the user if that fails. */
    synchronized void use(String user, Supplier<T> factory) {
        if (resource == null) {
            resource = factory.get();
        }
        users.add(user);
    }

    /** Returns null if there is no user. */
    synchronized @Nullable T get() {
        return resource;
    }

    /** Removes a user; has no effect if it is none. */
    synchronized void leave(String user) {
        T last = resource;
        if (users.remove(user) && users.isEmpty() && last != null) {
            resource = null;
            last.close();
        }
    }
}
