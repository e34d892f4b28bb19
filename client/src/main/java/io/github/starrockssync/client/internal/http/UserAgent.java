package io.github.starrockssync.client.internal.http;

import org.jspecify.annotations.Nullable;

/** Names this client and the Java version to the service's operators; nothing about the machine or its user. */
public final class UserAgent {
    private static final String VALUE =
            "starrocks-sync-client" + version() + " Java/" + Runtime.version().feature();

    private UserAgent() {}

    /** Returns the header's value, with a suffix that names the application if there is one. */
    public static String with(@Nullable String suffix) {
        return suffix == null ? VALUE : VALUE + " " + suffix;
    }

    /** A module knows its version, a jar on the class path says it in its manifest; loose classes have none. */
    private static String version() {
        Module module = UserAgent.class.getModule();
        String version = module.isNamed()
                ? module.getDescriptor().rawVersion().orElse(null)
                : UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "" : "/" + version;
    }
}
