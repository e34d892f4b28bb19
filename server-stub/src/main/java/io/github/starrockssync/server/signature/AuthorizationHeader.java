package io.github.starrockssync.server.signature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of an {@code Authorization} header of the algorithm {@link CanonicalRequest#ALGORITHM}.
 *
 * @param signedHeaders names of the headers that the signature covers, in the order of the header
 */
record AuthorizationHeader(String accessKey, List<String> signedHeaders, String signature) {

    private static final Pattern FIELDS = Pattern.compile(
            CanonicalRequest.ALGORITHM + " Access=([^,\\s]+), *SignedHeaders=([^,\\s]+), *Signature=([0-9a-f]+)");

    /** Every algorithm of the vendor's clients ends in this field; other schemes, such as Basic, have none. */
    private static final Pattern SIGNATURE_OF_ANY_ALGORITHM =
            Pattern.compile("([A-Za-z0-9-]{1,64}) .*\\bSignature=.*", Pattern.DOTALL);

    /** Returns the algorithm of a signature; empty if the header is absent or holds other credentials. */
    static Optional<String> algorithm(String header) {
        if (header.split(" ", 2)[0].equals(CanonicalRequest.ALGORITHM)) {
            return Optional.of(CanonicalRequest.ALGORITHM);
        }
        Matcher matcher = SIGNATURE_OF_ANY_ALGORITHM.matcher(header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the fields of a header of this algorithm; empty if one is missing or malformed. */
    static Optional<AuthorizationHeader> parse(String header) {
        Matcher matcher = FIELDS.matcher(header);
        return matcher.matches()
                ? Optional.of(new AuthorizationHeader(
                        matcher.group(1), List.of(matcher.group(2).split(";")), matcher.group(3)))
                : Optional.empty();
    }
}
