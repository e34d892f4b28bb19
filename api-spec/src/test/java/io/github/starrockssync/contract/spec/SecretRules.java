package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds secrets in examples, which portals publish and search engines index. */
final class SecretRules {

    private static final Set<String> EXAMPLES = Set.of("default", "enum", "example", "value", "x-server-default");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(passw|secret|token|credential|authorization|access_?key|private_?key).*");
    /** Access keys of clouds, tokens of IAM and of code hosts, JSON Web Tokens, private keys, passwords in texts. */
    private static final Pattern KNOWN = Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bMII[A-Za-z0-9+/=_-]{40,}"
            + "|\\bgh[pousr]_[A-Za-z0-9]{20,}|\\beyJ[A-Za-z0-9_-]{8,}\\.|-----BEGIN [A-Z ]*PRIVATE KEY"
            + "|(?i:\\b(password|passwd|secret|token))\\s*[=:]\\s*\\S+");
    /** Twenty capitals and digits, as access keys of Huawei Cloud. */
    private static final Pattern ACCESS_KEY = Pattern.compile("\\b(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z0-9]{20}\\b");
    /** Twenty and more characters of all kinds in a row. Ids of the service are lower-case, and so no such thing. */
    private static final Pattern RANDOM = Pattern.compile(
            "(?<![A-Za-z0-9+/])(?=[A-Za-z+/]*\\d[A-Za-z+/]*\\d)(?=[a-z0-9+/]*[A-Z])(?=[A-Z0-9+/]*[a-z])[A-Za-z0-9+/]{20,}");

    private SecretRules() {}

    static Stream<Finding> noSecrets(Document document) {
        return document.places()
                .filter(place -> place.isClosed() && EXAMPLES.contains(place.role()))
                .flatMap(SecretRules::leaves)
                .filter(SecretRules::isSecret)
                .map(leaf -> leaf.finding("looks like a secret"));
    }

    /** The values inside an example. */
    private static Stream<Place> leaves(Place place) {
        return place.node().isContainerNode() ? place.children().flatMap(SecretRules::leaves) : Stream.of(place);
    }

    private static boolean isSecret(Place leaf) {
        JsonNode value = leaf.node();
        if (!value.isTextual() || value.asText().isBlank()) {
            return false;
        }
        String text = value.asText();
        return SECRET_NAME.matcher(leaf.name()).matches()
                || Stream.of(KNOWN, ACCESS_KEY, RANDOM)
                        .anyMatch(pattern -> pattern.matcher(text).find());
    }
}
