package io.github.starrockssync.sandbox.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * URL and credentials of a PostgreSQL database. Parameters are kept apart from the address, so that nothing printed contains
 * a password.
 */
public final class PostgresLocation {

    /** Excludes user information: the driver would read it as part of the host, and print it. */
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://([^/?#@\\s]+/[^/?#@\\s]+))(?:\\?(\\S*))?");

    private static final String USER = "user";
    private static final String PASSWORD = "password";

    private final String address;
    private final String shownAddress;
    private final String parameters;
    private final Properties credentials;

    private PostgresLocation(String address, String shownAddress, String parameters, Properties credentials) {
        this.address = address;
        this.shownAddress = shownAddress;
        this.parameters = parameters;
        this.credentials = credentials;
    }

    /**
     * @param url such as {@code jdbc:postgresql://host:5432/sandbox?user=ada&password=secret}
     * @throws IllegalArgumentException if the URL has another form; the message does not contain it
     */
    public static PostgresLocation of(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be like jdbc:postgresql://HOST:PORT/DATABASE");
        }
        Properties credentials = new Properties();
        StringBuilder others = new StringBuilder();
        for (String parameter : Optional.ofNullable(matcher.group(3)).orElse("").split("&")) {
            String[] nameAndValue = parameter.split("=", 2);
            if (nameAndValue.length == 2 && (nameAndValue[0].equals(USER) || nameAndValue[0].equals(PASSWORD))) {
                credentials.setProperty(nameAndValue[0], decoded(nameAndValue[1]));
            } else if (!parameter.isEmpty()) {
                others.append(others.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        return new PostgresLocation(matcher.group(1), matcher.group(2), others.toString(), credentials);
    }

    /** Returns this location with another user and password; an empty one is not replaced. */
    public PostgresLocation as(String user, String password) {
        Properties changed = new Properties();
        changed.putAll(credentials);
        if (!user.isEmpty()) {
            changed.setProperty(USER, user);
        }
        if (!password.isEmpty()) {
            changed.setProperty(PASSWORD, password);
        }
        return new PostgresLocation(address, shownAddress, parameters, changed);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    String jdbcUrl() {
        return address + parameters;
    }

    @Nullable
    String user() {
        return credentials.getProperty(USER);
    }

    @Nullable
    String password() {
        return credentials.getProperty(PASSWORD);
    }

    @Override
    public String toString() {
        return "PostgreSQL at " + shownAddress;
    }
}
