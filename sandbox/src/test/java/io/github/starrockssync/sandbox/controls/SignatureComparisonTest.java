package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.controls.model.RefusedSignature;
import io.github.starrockssync.sandbox.controls.model.SignatureInput;
import io.github.starrockssync.sandbox.controls.model.SignaturePart;
import io.github.starrockssync.sandbox.controls.model.SignatureProblem;
import io.github.starrockssync.sandbox.controls.model.SignatureResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignatureComparisonTest {

    private static final String SIGNED =
            "PUT\n/v3/p/\na=1&a=2\nx-security-token:s3cr3t\nx-sdk-date:D\n\nx-security-token;x-sdk-date\n0a0b";

    @Test
    void shouldFindNoDifferenceWhenTheTokenIsThereOrItsHash() {
        String shown = HashedSecrets.in(SIGNED);
        assertThat(shown).doesNotContain("s3cr3t");
        assertThat(compare(SIGNED, SIGNED).getEqual()).isTrue();
        assertThat(compare(SIGNED, shown).getEqual()).isTrue();
        assertThat(compare(SIGNED, SIGNED.replace("s3cr3t", "other")))
                .satisfies(answer -> assertThat(answer.getActual()).doesNotContain("other"))
                .extracting(SignatureResult::getLine)
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,       GET,       1, METHOD",
        "/v3/p/,    /v3/p,     2, PATH",
        "a=1,       a=%31,     3, QUERY",
        "date:D,    date:E,    5, HEADERS",
        "token;x,   token;y,   7, SIGNED_HEADERS",
        "0a0b,      0a0c,      8, PAYLOAD"
    })
    void shouldTellTheFirstLineThatDiffers(String part, String replacement, int line, SignaturePart where) {
        SignatureResult answer = compare(SIGNED, SIGNED.replace(part, replacement));
        assertThat(answer.getEqual()).isFalse();
        assertThat(answer.getLine()).isEqualTo(line);
        assertThat(answer.getPart()).isEqualTo(where);
        assertThat(answer.getExpected()).contains(part);
        assertThat(answer.getActual()).contains(replacement);
        assertThat(answer.getProblem()).isEqualTo(SignatureProblem.SIGNATURE_DIFFERS);
    }

    @Test
    void shouldTellALineThatEndsInAnotherWay() {
        assertThat(compare(SIGNED, SIGNED.replace("\n", "\r\n")))
                .satisfies(answer -> assertThat(answer.getLine()).isOne())
                .extracting(SignatureResult::getActual)
                .isEqualTo("PUT\r");
    }

    @Test
    void shouldTellALineThatOnlyOneSideHas() {
        assertThat(compare(SIGNED, SIGNED + "\n")).satisfies(answer -> {
            assertThat(answer.getLine()).isEqualTo(9);
            assertThat(answer.getPart()).isEqualTo(SignaturePart.PAYLOAD);
            assertThat(answer.getExpected()).isNull();
            assertThat(answer.getActual()).isEmpty();
        });
        assertThat(compare(SIGNED, "PUT")).satisfies(answer -> {
            assertThat(answer.getLine()).isEqualTo(2);
            assertThat(answer.getExpected()).isEqualTo("/v3/p/");
            assertThat(answer.getActual()).isNull();
        });
    }

    @Test
    void shouldCompareWithTheNearestWhenClientsDiffer() {
        String sorted = SIGNED.replace("a=1&a=2", "a=2&a=1");
        RefusedSignature refused = refused(SIGNED, sorted);
        SignatureResult answer =
                SignatureComparison.of(sorted.replace("date:D", "date:E")).with(refused);
        assertThat(answer.getLine()).isEqualTo(5);
        assertThat(SignatureComparison.of(sorted).with(refused).getEqual()).isTrue();
    }

    @Test
    void shouldTellTheProblemAloneWhenNothingCouldBeComputed() {
        assertThat(SignatureComparison.of(SIGNED).with(refused()))
                .isEqualTo(new SignatureResult().equal(false).problem(SignatureProblem.SIGNATURE_DIFFERS));
    }

    @Test
    void shouldHashEveryKindOfSecret() {
        assertThat(HashedSecrets.in(
                        "GET\n/\nX-Auth-Token=t0ken&a=b&signature=s1gn\nCookie:a&b c\nauthorization:b4sic\nx:y"))
                .matches("GET\n/\nX-Auth-Token=[0-9a-f]{64}&a=b&signature=[0-9a-f]{64}\nCookie:[0-9a-f]{64}\n"
                        + "authorization:[0-9a-f]{64}\nx:y");
    }

    private static SignatureResult compare(String computed, String signed) {
        return SignatureComparison.of(signed).with(refused(computed));
    }

    private static RefusedSignature refused(String... computed) {
        return new RefusedSignature()
                .problem(SignatureProblem.SIGNATURE_DIFFERS)
                .computed(Stream.of(computed)
                        .map(text -> new SignatureInput()
                                .canonicalRequest(HashedSecrets.in(text))
                                .stringToSign("A\nD\n00"))
                        .toList());
    }
}
