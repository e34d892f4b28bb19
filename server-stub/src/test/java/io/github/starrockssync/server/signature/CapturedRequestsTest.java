package io.github.starrockssync.server.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signatures of the official clients match, and those of changed requests do not. */
class CapturedRequestsTest {

    static Stream<CapturedRequest> verifiable() {
        return CapturedRequest.all().stream().filter(CapturedRequest::isVerifiable);
    }

    static Stream<CapturedRequest> faulty() {
        return CapturedRequest.all().stream().filter(captured -> !captured.isVerifiable());
    }

    @Test
    void shouldKnowRequestsOfFourClients() {
        assertThat(verifiable().map(CapturedRequest::client))
                .hasSizeGreaterThan(40)
                .contains("python", "go", "golangsdk", "java");
        assertThat(faulty()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void shouldVerifyWhenAnOfficialClientHasSigned(CapturedRequest captured) {
        assertThat(verify(captured, captured.request()).id()).isEqualTo(captured.accessKey());
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void shouldMakeTheCanonicalRequestOfTheClient(CapturedRequest captured) {
        assertThat(texts(captured.request())).contains(captured.canonicalRequest());
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void shouldRefuseWhenTheClientSignsSomethingElseThanItSends(CapturedRequest captured) {
        assertRefused(captured, captured.request());
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void shouldRefuseWhenOneCharacterOfTheSignedRequestDiffers(CapturedRequest captured) {
        List<SignedRequest> changed = changed(captured.request());
        assertThat(changed).hasSizeGreaterThan(200);
        changed.stream()
                .filter(request -> !isSignedAlike(captured, request))
                .forEach(request -> assertRefused(captured, request));
    }

    /** A change that has the same canonical form, such as another encoding, does not change the signature. */
    private static boolean isSignedAlike(CapturedRequest captured, SignedRequest request) {
        return request.header("authorization").equals(captured.request().header("authorization"))
                && texts(request).contains(captured.canonicalRequest());
    }

    private static List<String> texts(SignedRequest request) {
        return CanonicalRequest.of(request).stream().map(CanonicalRequest::text).toList();
    }

    private static AccessKey verify(CapturedRequest captured, SignedRequest request) {
        AccessKey key = captured.key();
        return new SignatureVerifier(id -> id.equals(key.id()) ? Optional.of(key) : Optional.empty(), captured::date)
                .verify(request);
    }

    private static void assertRefused(CapturedRequest captured, SignedRequest request) {
        assertThatThrownBy(() -> verify(captured, request))
                .as("%s %s?%s %s", captured, request.rawPath(), request.rawQuery(), request.headers())
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(401));
    }

    /** Returns the request with each of the signed characters replaced in turn. */
    private static List<SignedRequest> changed(SignedRequest signed) {
        List<SignedRequest> all = new ArrayList<>();
        String body = new String(signed.body(), StandardCharsets.UTF_8);
        variants(signed.method())
                .forEach(method -> all.add(new SignedRequest(
                        method, signed.rawPath(), signed.rawQuery(), signed.headers(), signed.body())));
        variants(signed.rawPath())
                .forEach(path -> all.add(
                        new SignedRequest(signed.method(), path, signed.rawQuery(), signed.headers(), signed.body())));
        variants(signed.rawQuery())
                .forEach(query -> all.add(
                        new SignedRequest(signed.method(), signed.rawPath(), query, signed.headers(), signed.body())));
        variants(body)
                .forEach(text -> all.add(new SignedRequest(
                        signed.method(),
                        signed.rawPath(),
                        signed.rawQuery(),
                        signed.headers(),
                        text.getBytes(StandardCharsets.UTF_8))));
        String authorization = signed.header("authorization");
        String names = authorization.replaceAll(".*SignedHeaders=|,.*", "");
        for (String name : names.split(";")) {
            variants(signed.header(name)).forEach(value -> all.add(with(signed, name, value)));
        }
        int accessKey = authorization.indexOf("Access=") + "Access=".length();
        variants(authorization.substring(accessKey))
                .forEach(rest -> all.add(with(signed, "authorization", authorization.substring(0, accessKey) + rest)));
        return all;
    }

    private static SignedRequest with(SignedRequest signed, String header, String value) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(signed.headers());
        headers.put(header, List.of(value));
        return new SignedRequest(signed.method(), signed.rawPath(), signed.rawQuery(), headers, signed.body());
    }

    private static Stream<String> variants(String text) {
        return Stream.iterate(0, index -> index < text.length(), index -> index + 1)
                .map(index -> text.substring(0, index) + other(text.charAt(index)) + text.substring(index + 1));
    }

    private static char other(char character) {
        return character == 'x' ? 'y' : 'x';
    }
}
