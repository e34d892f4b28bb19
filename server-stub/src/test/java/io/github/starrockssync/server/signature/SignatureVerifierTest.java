package io.github.starrockssync.server.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.model.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {

    private static final String NOW = "20261122T120000Z";
    private static final AccessKey KEY = new AccessKey("AK", "SK", "project");
    private static final AccessKey TEMPORARY = new AccessKey("TEMP", "SK", "project", "security-token");

    private final SignatureVerifier unit = new SignatureVerifier(
            id -> List.of(KEY, TEMPORARY).stream()
                    .filter(key -> key.id().equals(id))
                    .findFirst(),
            () -> Instant.parse("2026-11-22T12:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {NOW, "20261122T114500Z", "20261122T121500Z"})
    void shouldReturnTheKeyWhenTheDateIsNear(String date) {
        assertThat(unit.verify(request("").header("x-sdk-date", date).signed())).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261122T114459Z", "20261122T121501Z"})
    void shouldRefuseWhenTheDateIsFarOff(String date) {
        assertRefused(request("").header("x-sdk-date", date).signed(), ApiError.SIGNATURE_EXPIRED);
    }

    @Test
    void shouldRefuseWhenTheDateIsMalformedOrNotSigned() {
        assertMismatch(request("").header("x-sdk-date", "2026-11-22").signed(), SignatureProblem.DATE_MALFORMED);
        assertMismatch(request("").signing("host").signed(), SignatureProblem.DATE_NOT_SIGNED);
    }

    @Test
    void shouldReturnTheKeyWhenOnlyTheDateIsSigned() {
        assertThat(unit.verify(request("").signing("x-sdk-date").signed())).isEqualTo(KEY);
    }

    @Test
    void shouldRefuseWhenTheKeyIsUnknownOrTheSecretIsWrong() {
        assertRefused(request("").with(new AccessKey("XX", "SK", "project")).signed(), ApiError.ACCESS_KEY_UNKNOWN);
        assertMismatch(
                request("").with(new AccessKey("AK", "XX", "project")).signed(), SignatureProblem.SIGNATURE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V11-HMAC-SHA256 Credential=AK/20261122/cn-north-4/gaussdb, SignedHeaders=x-sdk-date, Signature=0a",
                "SDK-HMAC-SM3 Access=AK, SignedHeaders=x-sdk-date, Signature=0a",
                "sdk-hmac-sha256 Access=AK, SignedHeaders=x-sdk-date, Signature=0a"
            })
    void shouldNameTheAlgorithmWhenItIsNotImplemented(String authorization) {
        assertThat(SignatureVerifier.isSigned(authorization)).isTrue();
        assertThatThrownBy(() -> unit.verify(
                        request("").header("authorization", authorization).request()))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.failure()
                                        .body(Language.EN_US, "id")
                                        .getErrorMsg())
                                .isEqualTo("Incorrect IAM authentication information: unsupported algorithm "
                                        + authorization.substring(0, authorization.indexOf(' '))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SDK-HMAC-SHA256",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=XY",
                "SDK-HMAC-SHA256 Access=AK, Access=AK, SignedHeaders=x-sdk-date, Signature=0a"
            })
    void shouldRefuseWhenTheHeaderIsMalformed(String authorization) {
        SignedRequest request =
                request("").header("authorization", authorization).request();
        assertMismatch(request, SignatureProblem.AUTHORIZATION_MALFORMED);
        assertThat(CanonicalRequest.of(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearer eyJ.eyJ", "SDK-HMAC-SHA256-2"})
    void shouldNotTakeOtherCredentialsForASignature(String authorization) {
        assertThat(SignatureVerifier.isSigned(authorization)).isFalse();
    }

    @Test
    void shouldWantTheSecurityTokenOfATemporaryKeyWhetherItIsSignedOrNot() {
        Draft signedToken = request("")
                .with(TEMPORARY)
                .header("x-security-token", "security-token")
                .signing("x-sdk-date", "x-security-token");
        assertThat(unit.verify(signedToken.signed())).isEqualTo(TEMPORARY);
        Draft added = request("").with(TEMPORARY).header("x-security-token", "security-token");
        assertThat(unit.verify(added.signed())).isEqualTo(TEMPORARY);
        assertMismatch(request("").with(TEMPORARY).signed(), SignatureProblem.SECURITY_TOKEN_DIFFERS);
        assertMismatch(
                request("").with(TEMPORARY).header("x-security-token", "other").signed(),
                SignatureProblem.SECURITY_TOKEN_DIFFERS);
        assertMismatch(
                request("").header("x-security-token", "security-token").signed(),
                SignatureProblem.SECURITY_TOKEN_DIFFERS);
    }

    @Test
    void shouldRefuseAnotherProjectWhenItIsSignedAndIgnoreItOtherwise() {
        Draft other = request("").header("x-project-id", "other");
        assertThat(unit.verify(other.signed())).isEqualTo(KEY);
        assertRefused(other.signing("x-project-id", "x-sdk-date").signed(), ApiError.PERMISSION_DENIED);
        Draft same = request("").header("x-project-id", "project").signing("x-project-id", "x-sdk-date");
        assertThat(unit.verify(same.signed())).isEqualTo(KEY);
    }

    @Test
    void shouldRefuseWhenASignedHeaderIsRepeatedWithAnotherValue() {
        Draft signed = request("").header("x-custom", "a").signing("x-custom", "x-sdk-date");
        assertThat(unit.verify(repeated(signed.signed(), "a"))).isEqualTo(KEY);
        assertMismatch(repeated(signed.signed(), "b"), SignatureProblem.HEADER_AMBIGUOUS);
    }

    @Test
    void shouldNotBelieveADeclaredHashOfTheBody() {
        Draft declared = request("")
                .header("x-sdk-content-sha256", "f556954be4c61bb01d104dc9a305502d2d4330af0600f094d1cb6066a3b08123")
                .signing("x-sdk-content-sha256", "x-sdk-date");
        SignedRequest signed = declared.body("{}").signed();
        assertThat(unit.verify(signed)).isEqualTo(KEY);
        assertMismatch(withBody(signed, "[]"), SignatureProblem.SIGNATURE_DIFFERS);
    }

    @Test
    void shouldTakeAnyBodyWhenThePayloadIsDeclaredAsNotSigned() {
        Draft unsigned = request("")
                .header("x-sdk-content-sha256", "UNSIGNED-PAYLOAD")
                .signing("x-sdk-content-sha256", "x-sdk-date");
        assertThat(unit.verify(withBody(unsigned.body("{}").signed(), "[]"))).isEqualTo(KEY);
        // the declaration is ignored unless the signature covers it
        Draft added = request("").header("x-sdk-content-sha256", "UNSIGNED-PAYLOAD");
        assertMismatch(withBody(added.body("{}").signed(), "[]"), SignatureProblem.SIGNATURE_DIFFERS);
    }

    @Test
    void shouldVerifyAPlusInAQueryAsABlankAndInAPathAsAPlus() {
        SignedRequest signed = request("task_name=a+b").signed();
        assertThat(unit.verify(new SignedRequest(
                        signed.method(), signed.rawPath(), "task_name=a%20b", signed.headers(), signed.body())))
                .isEqualTo(KEY);
        SignedRequest plus = new SignedRequest("GET", "/a+b", "", signed.headers(), signed.body());
        SignedRequest blank = new SignedRequest("GET", "/a%20b", "", signed.headers(), signed.body());
        assertThat(CanonicalRequest.of(plus, List.of()).findFirst())
                .isNotEqualTo(CanonicalRequest.of(blank, List.of()).findFirst());
    }

    /** The vendor's own signer made these; the header is trimmed on the wire, so that it is a signer's test only. */
    @Test
    void shouldMatchTheVectorOfSpecialCharactersHoweverTheyAreEncoded() {
        Map<String, List<String>> headers = new TreeMap<>(Map.of(
                "host", List.of("127.0.0.1:8080"),
                "x-language", List.of("en-us"),
                "x-project-id", List.of("0483b6b16e954cb88930a360d2c4e663"),
                "x-sdk-date", List.of("20251231T235959Z"),
                "x-security-token", List.of("ST+/=token"),
                "x_under", List.of("ignored")));
        SignedRequest request = new SignedRequest(
                "POST",
                "/v3/0483b6b16e954cb88930a360d2c4e663/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases"
                        + "/replication/configuration/db_~a*b%20c+d(%c3%a9)/x",
                "task_name=a+b%2Bc%2fd~e*f%3Dg%26h%25i&Zeta=%E5%90%8C%E6%AD%A5&empty&multi=2&multi=1",
                headers,
                "{\"k\":\"\\u540c\\u6b65 ok\"}".getBytes(StandardCharsets.UTF_8));
        String text = CanonicalRequest.of(request, List.of("host", "x-sdk-date"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(text)
                .contains("/configuration/db_~a%2Ab%20c%2Bd%28%C3%A9%29/x/\n")
                .contains(
                        "\nZeta=%E5%90%8C%E6%AD%A5&empty=&multi=2&multi=1&task_name=a%20b%2Bc%2Fd~e%2Af%3Dg%26h%25i\n")
                .endsWith("\nfdb46619852fb4ce5452e13791ccda033dad9672b9d3734b040980e5c39a93a1");
    }

    @Test
    void shouldNotShowSecretsWhenPrinted() {
        assertThat(TEMPORARY.toString()).contains("TEMP").doesNotContain("SK", "security-token");
        assertThat(request("").signed().toString()).doesNotContain("Signature");
        Draft signedToken = request("")
                .with(TEMPORARY)
                .header("x-security-token", "security-token")
                .signing("x-sdk-date", "x-security-token");
        assertThat(CanonicalRequest.of(signedToken.signed()).toString()).doesNotContain("security-token");
    }

    private void assertMismatch(SignedRequest request, SignatureProblem problem) {
        assertThatThrownBy(() -> unit.verify(request))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(ApiError.SIGNATURE_MISMATCH))
                .cause()
                .isInstanceOfSatisfying(
                        SignatureMismatchException.class,
                        cause -> assertThat(cause.problem()).isEqualTo(problem));
    }

    private void assertRefused(SignedRequest request, ApiError error) {
        assertThatThrownBy(() -> unit.verify(request))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private static SignedRequest repeated(SignedRequest signed, String value) {
        Map<String, List<String>> headers = new TreeMap<>(signed.headers());
        headers.put("x-custom", List.of("a", value));
        return new SignedRequest(signed.method(), signed.rawPath(), signed.rawQuery(), headers, signed.body());
    }

    private static SignedRequest withBody(SignedRequest signed, String body) {
        return new SignedRequest(
                signed.method(),
                signed.rawPath(),
                signed.rawQuery(),
                signed.headers(),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Draft request(String query) {
        return new Draft(query, Map.of("host", "localhost", "x-sdk-date", NOW), List.of("host", "x-sdk-date"), KEY, "");
    }

    /** A request to be signed. */
    private record Draft(
            String query, Map<String, String> headers, List<String> signedHeaders, AccessKey key, String body) {

        Draft header(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Draft(query, more, signedHeaders, key, body);
        }

        Draft signing(String... names) {
            return new Draft(query, headers, List.of(names), key, body);
        }

        Draft with(AccessKey other) {
            return new Draft(query, headers, signedHeaders, other, body);
        }

        Draft body(String text) {
            return new Draft(query, headers, signedHeaders, key, text);
        }

        SignedRequest request() {
            Map<String, List<String>> values = new TreeMap<>();
            headers.forEach((name, value) -> values.put(name, List.of(value)));
            return new SignedRequest("GET", "/v3/p/jobs", query, values, body.getBytes(StandardCharsets.UTF_8));
        }

        SignedRequest signed() {
            String signature = CanonicalRequest.of(request(), signedHeaders)
                    .findFirst()
                    .orElseThrow()
                    .signature(key.secret());
            return header(
                            "authorization",
                            "SDK-HMAC-SHA256 Access=%s, SignedHeaders=%s, Signature=%s"
                                    .formatted(key.id(), String.join(";", signedHeaders), signature))
                    .request();
        }
    }
}
