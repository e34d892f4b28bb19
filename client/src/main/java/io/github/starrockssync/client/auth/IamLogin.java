package io.github.starrockssync.client.auth;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A login to IAM with name and password. The client logs in when it first needs credentials, once for all threads, and again before
 * they expire.
 *
 * <p>Immutable. {@link #toString()} omits the password.
 */
public final class IamLogin {
    private static final Duration MIN_DURATION = Duration.ofMinutes(15);
    private static final Duration MAX_DURATION = Duration.ofHours(24);

    private final String domainName;
    private final String userName;
    private final String password;
    private final @Nullable Duration accessKeyDuration;

    private IamLogin(String domainName, String userName, String password, @Nullable Duration accessKeyDuration) {
        this.domainName = requireNonNull(domainName, "domainName is null");
        this.userName = requireNonNull(userName, "userName is null");
        this.password = requireNonNull(password, "password is null");
        this.accessKeyDuration = accessKeyDuration;
    }

    /**
     * Creates a login for a token.
     *
     * @param domainName account of the user
     * @param userName IAM user
     * @param password password of the user
     * @return the login
     */
    public static IamLogin password(String domainName, String userName, String password) {
        return new IamLogin(domainName, userName, password, null);
    }

    /**
     * Returns a login for a temporary access key, which signs requests instead of the token.
     *
     * @param duration validity of each key: 15 minutes to 24 hours
     * @return the login
     */
    public IamLogin withTemporaryAccessKey(Duration duration) {
        if (duration.compareTo(MIN_DURATION) < 0 || duration.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException("duration is not between 15 minutes and 24 hours: " + duration);
        }
        return new IamLogin(domainName, userName, password, duration);
    }

    /**
     * Returns the account.
     *
     * @return its name
     */
    public String domainName() {
        return domainName;
    }

    /**
     * Returns the user.
     *
     * @return its name
     */
    public String userName() {
        return userName;
    }

    /**
     * Returns the password.
     *
     * @return the secret
     */
    public String password() {
        return password;
    }

    /**
     * Returns the validity of a temporary access key.
     *
     * @return the duration, or {@code null} if the token itself is sent
     */
    public @Nullable Duration accessKeyDuration() {
        return accessKeyDuration;
    }

    @Override
    public String toString() {
        return "IamLogin[" + domainName + "/" + userName + "]";
    }
}
