package io.github.starrockssync.sandbox.controls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Removes the secrets from one request: values of secret names, and every other occurrence of these values. */
final class Redaction {

    static final String MASK = "***";

    /** Names of headers and query parameters, in lower case. */
    static final Set<String> SECRET_NAMES = Set.of(
            "x-auth-token",
            "x-security-token",
            "x-subject-token",
            "x-sdk-signature",
            "signature",
            "cookie",
            "proxy-authorization");

    private static final String AUTHORIZATION = "authorization";

    /** Not secret: the algorithm, the access key and the names of the signed headers. */
    private static final Pattern SIGNED =
            Pattern.compile("(\\S+ Access=[^,]*, *SignedHeaders=[^,]*, *Signature=)([^,]*).*");

    /** A shorter value could occur elsewhere by chance. */
    private static final int MIN_SECRET_LENGTH = 8;

    private final Set<String> secrets = new HashSet<>();

    /** Redacts headers or query parameters and learns their secrets. To be called before other texts are redacted. */
    Map<String, String> withoutSecrets(Map<String, ? extends List<?>> valuesByName) {
        Map<String, String> redacted = new TreeMap<>();
        valuesByName.forEach((anyCase, values) -> {
            String name = anyCase.toLowerCase(Locale.ROOT);
            redacted.put(name, redact(name, values));
        });
        redacted.replaceAll((name, value) -> scrubbed(value));
        return redacted;
    }

    private String redact(String name, List<?> values) {
        if (SECRET_NAMES.contains(name)) {
            values.forEach(value -> learn(String.valueOf(value)));
            return MASK;
        }
        String joined = values.size() == 1 ? String.valueOf(values.get(0)) : joined(values);
        return name.equals(AUTHORIZATION) ? authorization(joined) : joined;
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String authorization(String header) {
        Matcher signed = SIGNED.matcher(header);
        if (signed.matches()) {
            learn(signed.group(2));
            return signed.group(1) + MASK;
        }
        learn(header.substring(header.indexOf(' ') + 1));
        return MASK;
    }

    private void learn(String value) {
        if (value.length() >= MIN_SECRET_LENGTH) {
            secrets.add(value);
            secrets.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Returns the text without the learned secrets; null for null. */
    @Nullable
    String text(@Nullable String text) {
        return text == null ? null : scrubbed(text);
    }

    String scrubbed(String text) {
        String scrubbed = text;
        for (String secret : secrets) {
            scrubbed = scrubbed.replace(secret, MASK);
        }
        return scrubbed;
    }
}
