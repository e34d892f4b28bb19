package io.github.starrockssync.sandbox.gateway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code Authorization} header of the algorithm that the gateway knows.
 *
 * @param signedHeaders names of the headers that the signature covers, in lower case and in their order
 */
record Authorization(String accessKey, List<String> signedHeaders, String signature) {

    private static final Pattern SYNTAX = Pattern.compile(
            CanonicalRequest.ALGORITHM + " Access=([^,\\s]+), *SignedHeaders=([^,\\s]+), *Signature=([0-9a-f]+)");

    /** Empty if the header is absent or of another kind. */
    static Optional<Authorization> parse(String header) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = SYNTAX.matcher(header);
        return matcher.matches()
                ? Optional.of(new Authorization(
                        matcher.group(1), List.of(matcher.group(2).split(";")), matcher.group(3)))
                : Optional.empty();
    }

    /** Without these, a signature could be used for another server or at another time. */
    boolean coversHostAndDate() {
        return signedHeaders.contains("host") && signedHeaders.contains("x-sdk-date");
    }
}
