package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.PROJECT;
import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.internal.auth.Sha256;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verifies signatures as a server does: from the bytes that arrived. */
class SignedRequestTest {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("SDK-HMAC-SHA256 Access=(\\w+), SignedHeaders=([a-z;-]+), Signature=([0-9a-f]{64})");

    private WireServer server;
    private StarRocksSyncClient unit;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{}");
        unit = clientOf(server)
                .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY))
                .build();
    }

    @AfterEach
    void stop() {
        unit.close();
        server.close();
    }

    @Test
    void shouldSignWhatIsSentWhenThereIsABody() throws Exception {
        unit.modifyDataSync(modification());

        WireRequest request = server.request();
        assertThat(signatureOf(request)).isEqualTo(expectedSignatureOf(request));
        assertThat(request.headers())
                .containsEntry("X-Sdk-Date", "20261122T120000Z")
                .containsEntry("X-Project-Id", PROJECT)
                .doesNotContainKeys("X-Auth-Token", "X-Security-Token");
    }

    @Test
    void shouldSignWhatIsSentWhenCharactersAreSpecial() throws Exception {
        unit.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                .withInstanceId("a/b c*\u00e9")
                .withTaskName("a b+c&d=e/f?\u540c"));

        WireRequest request = server.request();
        assertThat(signatureOf(request)).isEqualTo(expectedSignatureOf(request));
    }

    @Test
    void shouldSignEveryHeaderOfOursButTheContentType() throws Exception {
        try (StarRocksSyncClient temporary = clientOf(server)
                .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY, "security-token"))
                .build()) {
            temporary.modifyDataSync(modification());
        }

        WireRequest request = server.request();
        assertThat(signedHeadersOf(request))
                .containsExactly("accept", "host", "user-agent", "x-project-id", "x-sdk-date", "x-security-token");
        assertThat(signatureOf(request)).isEqualTo(expectedSignatureOf(request));
    }

    @Test
    void shouldSendAHeaderOnceWhenACallWritesItsNameInAnotherCase() throws Exception {
        ApiCall<Void> call = ApiCall.to("own", "GET", "/v3", new TypeReference<Void>() {})
                .header("X-LANGUAGE", "en-us")
                .header("x-language", "zh-cn")
                .header("ACCEPT", "text/plain")
                .header("x-sdk-date", "forged")
                .header("authorization", "forged")
                .build();

        unit.send(call);

        WireRequest request = server.request();
        assertThat(request.headers())
                .containsEntry("X-Language", "zh-cn")
                .containsEntry("Accept", "text/plain")
                .containsEntry("X-Sdk-Date", "20261122T120000Z");
        assertThat(signatureOf(request)).isEqualTo(expectedSignatureOf(request));
    }

    private static Matcher authorizationOf(WireRequest request) {
        Matcher matcher = AUTHORIZATION.matcher(request.headers().get("Authorization"));
        assertThat(matcher.matches()).isTrue();
        return matcher;
    }

    private static List<String> signedHeadersOf(WireRequest request) {
        return List.of(authorizationOf(request).group(2).split(";"));
    }

    private static String signatureOf(WireRequest request) {
        return authorizationOf(request).group(3);
    }

    private static String expectedSignatureOf(WireRequest request) {
        URI target = URI.create(request.target());
        List<String> query = new ArrayList<>();
        if (target.getRawQuery() != null) {
            query.addAll(Arrays.asList(target.getRawQuery().split("&")));
        }
        query.sort(null);
        StringBuilder canonical = new StringBuilder(request.method() + "\n" + target.getRawPath() + "/\n")
                .append(String.join("&", query) + "\n");
        for (String name : signedHeadersOf(request)) {
            canonical.append(name + ":" + request.headers().get(name) + "\n");
        }
        canonical
                .append("\n" + String.join(";", signedHeadersOf(request)) + "\n")
                .append(Sha256.hex(request.body()));
        String toSign = "SDK-HMAC-SHA256\n" + request.headers().get("X-Sdk-Date") + "\n"
                + Sha256.hex(canonical.toString().getBytes(UTF_8));
        return Sha256.hmacHex(
                new SecretKeySpec(Samples.SECRET_KEY.getBytes(UTF_8), "HmacSHA256"), toSign.getBytes(UTF_8));
    }
}
