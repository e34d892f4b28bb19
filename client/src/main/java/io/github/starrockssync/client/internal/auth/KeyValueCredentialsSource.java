package io.github.starrockssync.client.internal.auth;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.error.CredentialsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An access key whose parts are named values: variables, properties or keys of a file. */
public final class KeyValueCredentialsSource implements CredentialsSource {
    private final String place;
    private final UnaryOperator<@Nullable String> values;
    private final String accessKey;
    private final String secretKey;
    private final @Nullable String securityToken;

    /**
     * Creates the source.
     *
     * @param place name of the source in errors
     * @param values value of a name, or {@code null} if it has none
     * @param securityToken name of the security token, or {@code null} if the source has none
     */
    public KeyValueCredentialsSource(
            String place,
            UnaryOperator<@Nullable String> values,
            String accessKey,
            String secretKey,
            @Nullable String securityToken) {
        this.place = place;
        this.values = values;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.securityToken = securityToken;
    }

    @Override
    public Finding look() {
        String ak = value(accessKey);
        String sk = value(secretKey);
        String token = securityToken == null ? null : value(securityToken);
        if (ak == null && sk == null && token == null) {
            return Finding.nothing(place + ": neither " + accessKey + " nor " + secretKey + " is set");
        }
        if (ak == null || sk == null) {
            throw new CredentialsException(place + ": " + half(ak, sk, token));
        }
        return Finding.of(token == null ? Credentials.accessKey(ak, sk) : Credentials.accessKey(ak, sk, token));
    }

    private @Nullable String value(String name) {
        String value = values.apply(name);
        try {
            return value == null ? null : HeaderValue.require(name, value);
        } catch (IllegalArgumentException e) {
            throw new CredentialsException(place + ": " + e.getMessage());
        }
    }

    private String half(@Nullable String ak, @Nullable String sk, @Nullable String token) {
        List<String> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        (ak == null ? missing : there).add(accessKey);
        (sk == null ? missing : there).add(secretKey);
        if (token != null) {
            there.add(securityToken);
        }
        return String.join(" and ", there) + " without " + String.join(" and ", missing);
    }
}
