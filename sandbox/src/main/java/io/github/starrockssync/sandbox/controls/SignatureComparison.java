package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.RefusedSignature;
import io.github.starrockssync.sandbox.controls.model.SignatureInput;
import io.github.starrockssync.sandbox.controls.model.SignaturePart;
import io.github.starrockssync.sandbox.controls.model.SignatureResult;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the canonical request of a client, line by line, with those that the sandbox computed.
 *
 * @param lines as signed by the client, or copied from the journal
 * @param linesWithoutSecrets the same lines, for the response
 */
record SignatureComparison(List<String> lines, List<String> linesWithoutSecrets) {

    /**
     * @param line number of the first line that differs, from 1; beyond the last line if none does
     */
    private record Difference(SignatureInput computed, List<String> expected, int line) {}

    static SignatureComparison of(String canonicalRequest) {
        return new SignatureComparison(split(canonicalRequest), split(HashedSecrets.in(canonicalRequest)));
    }

    /** Returns the difference from the computed canonical request with the longest common beginning. */
    SignatureResult with(RefusedSignature refused) {
        return refused.getComputed().stream()
                .map(this::difference)
                .max(Comparator.comparing(Difference::line))
                .map(this::result)
                .orElseGet(() -> new SignatureResult().equal(false))
                .problem(refused.getProblem());
    }

    private Difference difference(SignatureInput computed) {
        List<String> expected = split(computed.getCanonicalRequest());
        int line = 1;
        while (line <= Math.min(expected.size(), lines.size()) && isEqual(expected.get(line - 1), line)) {
            line++;
        }
        return new Difference(computed, expected, line);
    }

    private boolean isEqual(String expected, int line) {
        return expected.equals(linesWithoutSecrets.get(line - 1)) || expected.equals(lines.get(line - 1));
    }

    private SignatureResult result(Difference difference) {
        List<String> expected = difference.expected();
        int line = difference.line();
        SignatureResult result =
                new SignatureResult().stringToSign(difference.computed().getStringToSign());
        if (line > Math.max(expected.size(), lines.size())) {
            return result.equal(true);
        }
        return result.equal(false)
                .line(line)
                .part(part(line, expected.size()))
                .expected(at(line, expected))
                .actual(at(line, linesWithoutSecrets));
    }

    private static SignaturePart part(int line, int expectedLines) {
        if (line >= expectedLines) {
            return SignaturePart.PAYLOAD;
        }
        return switch (line) {
            case 1 -> SignaturePart.METHOD;
            case 2 -> SignaturePart.PATH;
            case 3 -> SignaturePart.QUERY;
            default -> line == expectedLines - 1 ? SignaturePart.SIGNED_HEADERS : SignaturePart.HEADERS;
        };
    }

    private static @Nullable String at(int line, List<String> lines) {
        return line <= lines.size() ? lines.get(line - 1) : null;
    }

    private static List<String> split(String text) {
        return List.of(text.split("\n", -1));
    }
}
