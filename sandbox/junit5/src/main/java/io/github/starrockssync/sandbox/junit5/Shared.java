package io.github.starrockssync.sandbox.junit5;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made for the first of its users and closed after the last. Thread-safe. */
final class Shared<T extends Shared.Closeable> {

    /** Closes without a checked exception. */
    interface Closeable extends AutoCloseable {

        @Override
        void close();
    }

    private final Set<String> users = new HashSet<>();
    private @Nullable T made;

    /** Adds a user, who waits for what is being made. Nobody is added if it cannot be made. */
    synchronized void use(String user, Supplier<T> make) {
        if (made == null) {
            made = make.get();
        }
        users.add(user);
    }

    /** Null while nobody uses it. */
    synchronized @Nullable T get() {
        return made;
    }

    /** Takes a user away; whoever is none changes nothing. */
    synchronized void leave(String user) {
        T last = made;
        if (users.remove(user) && users.isEmpty() && last != null) {
            made = null;
            last.close();
        }
    }
}
