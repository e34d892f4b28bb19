package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verification is worth something only if it fails for a response that the pact does not allow. */
final class WrongPactIT {

    private static final String RUNNING_JOB = "a query of a running job";

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    @TempDir
    private Path directory;

    @Test
    void shouldSucceedWhenPactIsUnchanged() throws IOException {
        assertThat(verify(PactFile.json())).isInstanceOf(VerificationResult.Ok.class);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    /response/status                                                   | 201
                    /response/body/content/job/status                                  | "Waiting"
                    /response/body/content/job/fail_cause                              | ""
                    /response/matchingRules/body/$.job.process/matchers/0/regex        | "[0-9]{4}%"
                    /response/matchingRules/header/X-Request-Id/matchers/0/regex       | "[g-z]+"
                    /response/generators/body/$.job.id/expression                      | "${token}"
                    """, delimiter = '|')
    void shouldFailWhenOneExpectationIsChanged(String place, String value) throws IOException {
        JsonNode pact = PactFile.json();
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = runningJob(pact).at(pointer.head());
        assertThat(parent.isObject()).as(place).isTrue();
        ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), new ObjectMapper().readTree(value));

        assertThat(verify(pact)).isInstanceOf(VerificationResult.Failed.class);
    }

    private VerificationResult verify(JsonNode pact) throws IOException {
        Path file = Files.writeString(directory.resolve("pact.json"), pact.toString());
        SynchronousHttp interaction = PactFile.interactions(file).stream()
                .filter(each -> each.getDescription().equals(RUNNING_JOB))
                .findFirst()
                .orElseThrow();
        Map<String, Object> values =
                new SandboxStates(sandbox.uri()).enter(ProviderStates.RUNNING_JOB, PactNames.task());

        ProviderInfo provider = new ProviderInfo(PactNames.PROVIDER);
        provider.setHost(sandbox.uri().getHost());
        provider.setPort(sandbox.uri().getPort());
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        return verifier.verifyResponseFromProvider(
                provider,
                interaction,
                RUNNING_JOB,
                new HashMap<>(),
                new ProviderClient(provider, new HttpClientFactory()),
                new HashMap<>(Map.of("providerState", values)),
                false);
    }

    private static JsonNode runningJob(JsonNode pact) {
        for (JsonNode interaction : pact.required("interactions")) {
            if (interaction.required("description").textValue().equals(RUNNING_JOB)) {
                return interaction;
            }
        }
        throw new AssertionError("No interaction: " + RUNNING_JOB);
    }
}
