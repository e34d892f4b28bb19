package io.github.starrockssync.client;

/** Names this client and the Java version to the service's operators; nothing about the machine or its user. */
final class UserAgent {
    static final String VALUE =
            "starrocks-sync-client" + version() + " Java/" + Runtime.version().feature();

    private UserAgent() {}

    /** The jar's manifest knows the version; loose classes have none. */
    private static String version() {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "" : "/" + version;
    }
}
