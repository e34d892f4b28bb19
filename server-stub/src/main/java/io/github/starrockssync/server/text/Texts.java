package io.github.starrockssync.server.text;

import io.github.starrockssync.server.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages by key in every language of the API, read once from {@code <name>_en-us.properties} and {@code
 * <name>_zh-cn.properties} in the package of a class. {@code {0}} to {@code {9}} are placeholders for arguments.
 *
 * <p>Not a {@link java.util.ResourceBundle}, which falls back to the locale of the JVM, and not a {@link
 * java.text.MessageFormat}, which formats 5000 as 5,000 and drops single quotes.
 */
public final class Texts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** Reads the files in the package of {@code type}. */
    public Texts(Class<?> type, String name) {
        for (Language language : Language.values()) {
            texts.put(language, read(type, name + "_" + language + ".properties"));
        }
    }

    /**
     * Returns the message in a language.
     *
     * @throws IllegalArgumentException if the key is unknown
     */
    public String format(Language language, String key, List<?> arguments) {
        String template = texts.get(language).getProperty(key);
        if (template == null) {
            throw new IllegalArgumentException("No text for " + key + " in " + language);
        }
        return ARGUMENT.matcher(template).replaceAll(match -> Matcher.quoteReplacement(argument(match, arguments)));
    }

    /** Returns all keys that have a message in a language. */
    public Set<String> keys(Language language) {
        return texts.get(language).stringPropertyNames();
    }

    private static String argument(MatchResult match, List<?> arguments) {
        int index = match.group(1).charAt(0) - '0';
        // an incomplete message is better than none: this runs while an error is written
        return index < arguments.size() ? String.valueOf(arguments.get(index)) : match.group();
    }

    private static Properties read(Class<?> type, String file) {
        try (InputStream stream = type.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("No " + file + " in the package of " + type.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
