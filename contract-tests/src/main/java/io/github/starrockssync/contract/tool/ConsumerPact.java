package io.github.starrockssync.contract.tool;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one consumer expects of this API.
 *
 * @param consumer its name
 * @param source where the pact is from, for people
 * @param interactions never empty
 */
record ConsumerPact(String consumer, String source, List<SynchronousHttp> interactions) {

    static final String PROVIDER = "starrocks-data-sync";

    static ConsumerPact parse(String source, String text) {
        if (!text.stripLeading().startsWith("{")) {
            throw new UnusableInputException("Not a pact: " + source + " (no JSON object)");
        }
        try {
            return of(
                    source,
                    DefaultPactReader.INSTANCE.loadPact(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (UnusableInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnusableInputException("Not a pact: " + source + " (" + e.getMessage() + ")");
        }
    }

    static ConsumerPact of(String source, Pact pact) {
        String provider = pact.getProvider().getName();
        if (!provider.equals(PROVIDER)) {
            throw new UnusableInputException(
                    "A pact with another provider: " + source + " ('" + provider + "', not '" + PROVIDER + "')");
        }
        if (pact.getInteractions().isEmpty()) {
            throw new UnusableInputException("A pact without interactions: " + source);
        }
        return new ConsumerPact(
                pact.getConsumer().getName(),
                source,
                pact.getInteractions().stream().map(each -> http(source, each)).toList());
    }

    private static SynchronousHttp http(String source, Interaction interaction) {
        if (interaction.asV4Interaction() instanceof SynchronousHttp http) {
            return http;
        }
        throw new UnusableInputException(
                "A pact about something else than HTTP: " + source + " ('" + interaction.getDescription() + "')");
    }
}
