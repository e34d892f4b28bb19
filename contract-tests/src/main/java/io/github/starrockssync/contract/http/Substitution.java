package io.github.starrockssync.contract.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces the ids and names that requests are written with by those of a provider.
 *
 * @param replacements by whole words; those that are replaced by themselves may be there
 */
public record Substitution(Map<String, String> replacements) {

    /** Replaces nothing. */
    public static final Substitution NONE = new Substitution(Map.of());

    /** Returns the same with more replacements, which take precedence. */
    public Substitution with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(replacements);
        all.putAll(more);
        return new Substitution(all);
    }

    /** Replaces in a text. */
    public String apply(String text) {
        if (replacements.isEmpty()) {
            return text;
        }
        String words = replacements.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w-])(" + words + ")(?![\\w-])")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(replacements.get(found.group())));
    }

    /** Replaces in target and body of a request. */
    public ApiRequest apply(ApiRequest request) {
        return new ApiRequest(request.method(), apply(request.target()), request.headers(), apply(request.body()));
    }
}
