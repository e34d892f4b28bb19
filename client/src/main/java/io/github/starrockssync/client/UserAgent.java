package io.github.starrockssync.client;

/** Names this client and the Java version to the service's operators; nothing about the machine or its user. */
final class UserAgent {
    static final String VALUE =
            "starrocks-sync-client" + version() + " Java/" + Runtime.version().feature();

    private UserAgent() {}

    /** A module knows its version, a jar on the class path says it in its manifest; loose classes have none. */
    private static String version() {
        Module module = UserAgent.class.getModule();
        String version = module.isNamed()
                ? module.getDescriptor().rawVersion().orElse(null)
                : UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "" : "/" + version;
    }
}
