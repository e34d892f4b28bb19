package io.github.starrockssync.contract.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.huaweicloud.sdk.core.HttpListener;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal holds what the vendor's SDK has signed, to the byte. */
final class VendorSignatureIT {

    private static final String WRONG_SECRET = "not-the-secret";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldHoldWhatTheSdkSignedWhenItsSecretIsWrong() throws IOException, GeneralSecurityException {
        // the SDK signs at the machine's time
        sandbox.controls().freezeAt(Instant.now());
        AtomicReference<String> authorization = new AtomicReference<>("");
        GaussDBClient client = client(WRONG_SECRET, authorization);
        ClientRequestException refusal = catchThrowableOfType(
                ClientRequestException.class,
                () -> client.modifyDataSync(VendorCalls.documentedCall().withXLanguage(VendorCalls.ENGLISH)));
        assertThat(refusal.getHttpStatusCode()).isEqualTo(401);

        JsonNode entry = journal().at("/entries/0");
        assertThat(entry.path("request_id").asText()).isEqualTo(refusal.getRequestId());
        assertThat(entry.at("/signature/problem").asText()).isEqualTo("signature_differs");
        assertThat(entry.at("/signature/computed")).hasSize(1);
        String stringToSign = entry.at("/signature/computed/0/string_to_sign").asText();
        String canonicalRequest =
                entry.at("/signature/computed/0/canonical_request").asText();
        // only the very text that the SDK signed has its signature under the wrong secret
        assertThat(authorization.get()).endsWith("Signature=" + signature(WRONG_SECRET, stringToSign));
        assertThat(stringToSign).endsWith("\n" + sha256(canonicalRequest));
        assertThat(entry.toString()).doesNotContain(signature(WRONG_SECRET, stringToSign));
    }

    @Test
    void shouldHoldNothingOfASignatureThatIsValid() throws IOException {
        sandbox.controls().freezeAt(Instant.now());
        client(WellKnown.SECRET_KEY, new AtomicReference<>())
                .modifyDataSync(VendorCalls.documentedCall().withXLanguage(VendorCalls.ENGLISH));
        assertThat(journal().at("/entries/0").path("status").asInt()).isEqualTo(200);
        assertThat(journal().at("/entries/0").has("signature")).isFalse();
    }

    private GaussDBClient client(String secret, AtomicReference<String> authorization) {
        HttpListener listener = HttpListener.forRequestListener(request ->
                authorization.set(request.headers().get("Authorization").get(0)));
        return GaussDBClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withProjectId(WellKnown.PROJECT)
                        .withAk(WellKnown.ACCESS_KEY)
                        .withSk(secret))
                .withHttpConfig(new HttpConfig().addHttpListener(listener))
                .withEndpoints(List.of(sandbox.uri().toString()))
                .build();
    }

    private JsonNode journal() throws IOException {
        return new JsonMapper()
                .readTree(RawRequest.of("GET", "/_sandbox/journal")
                        .send(sandbox.uri())
                        .body());
    }

    private static String signature(String secret, String stringToSign) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(stringToSign.getBytes(UTF_8)));
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
