package io.github.starrockssync.client.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.auth.Credentials;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs with {@code SDK-HMAC-SHA256}. The secret key is the HMAC key, without key derivation. */
public final class AccessKeyCredentials implements Credentials, RequestAuthorizer {
    private static final String AUTHORIZATION = "Authorization";
    private static final String ALGORITHM = "SDK-HMAC-SHA256";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String accessKey;
    private final SecretKey secretKey;
    private final @Nullable String securityToken;
    private final @Nullable String projectId;

    public AccessKeyCredentials(String accessKey, String secretKey, @Nullable String securityToken) {
        this.accessKey = HeaderValue.require("accessKey", accessKey);
        if (secretKey.isEmpty()) {
            throw new IllegalArgumentException("secretKey is empty");
        }
        this.secretKey = new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256");
        this.securityToken = securityToken == null ? null : HeaderValue.require("securityToken", securityToken);
        this.projectId = null;
    }

    private AccessKeyCredentials(AccessKeyCredentials key, String projectId) {
        this.accessKey = key.accessKey;
        this.secretKey = key.secretKey;
        this.securityToken = key.securityToken;
        this.projectId = HeaderValue.require("projectId", projectId);
    }

    @Override
    public Credentials withProjectId(String projectId) {
        return new AccessKeyCredentials(this, requireNonNull(projectId, "projectId is null"));
    }

    @Override
    public @Nullable String projectId() {
        return projectId;
    }

    @Override
    public OutgoingRequest authorize(OutgoingRequest request, Instant now) {
        String date = DATE.format(now);
        Map<String, String> headers = request.copyOfHeaders();
        headers.remove(AUTHORIZATION);
        headers.put("X-Sdk-Date", date);
        if (request.projectId() != null) {
            headers.put("X-Project-Id", request.projectId());
        }
        if (securityToken != null) {
            headers.put("X-Security-Token", securityToken);
        }
        headers.put(AUTHORIZATION, authorization(CanonicalRequest.of(request, headers), date));
        return request.withHeaders(headers);
    }

    private String authorization(CanonicalRequest canonical, String date) {
        String toSign =
                ALGORITHM + "\n" + date + "\n" + Sha256.hex(canonical.text().getBytes(UTF_8));
        return ALGORITHM + " Access=" + accessKey + ", SignedHeaders=" + canonical.signedHeaders() + ", Signature="
                + Sha256.hmacHex(secretKey, toSign.getBytes(UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessKeyCredentials that
                && accessKey.equals(that.accessKey)
                && secretKey.equals(that.secretKey)
                && Objects.equals(securityToken, that.securityToken)
                && Objects.equals(projectId, that.projectId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessKey, securityToken, projectId);
    }

    @Override
    public String toString() {
        return "Credentials[access key" + (securityToken == null ? "]" : ", security token]");
    }
}
