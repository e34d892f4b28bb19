package io.github.starrockssync.contract.tool;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.UrlSource;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PactBrokerResult;
import au.com.dius.pact.core.pactbroker.PactResponse;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.core.support.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Pact Broker. Signs in with what its own tools read from the environment: {@code PACT_BROKER_TOKEN}, or
 * {@code PACT_BROKER_USERNAME} and {@code PACT_BROKER_PASSWORD}.
 */
final class Broker {

    private final String address;
    private final PactBrokerClient client;
    private final Map<ConsumerPact, Map<String, Object>> links = new HashMap<>();

    Broker(String address, Map<String, String> environment) {
        this.address = Sources.address(address).toString();
        this.client = new PactBrokerClient(this.address, options(environment), new PactBrokerClientConfig());
    }

    private static Map<String, Object> options(Map<String, String> environment) {
        Map<String, Object> options = new HashMap<>();
        String token = environment.get("PACT_BROKER_TOKEN");
        String user = environment.get("PACT_BROKER_USERNAME");
        if (token != null) {
            options.put("authentication", List.of("bearer", token));
        } else if (user != null) {
            options.put("authentication", List.of("basic", user, environment.getOrDefault("PACT_BROKER_PASSWORD", "")));
        }
        return options;
    }

    /** The pacts that the broker wants verified. */
    List<ConsumerPact> pacts() {
        Sources.reach(Sources.address(address));
        List<ConsumerPact> pacts = new ArrayList<>();
        try {
            for (PactBrokerResult each : wanted()) {
                PactResponse response = client.fetchPact(each.getSource(), true);
                ConsumerPact pact = ConsumerPact.of(
                        each.getSource(),
                        DefaultPactReader.INSTANCE.pactFromJson(
                                response.getPactFile(), new UrlSource(each.getSource(), null)));
                links.put(pact, response.getLinks());
                pacts.add(pact);
            }
        } catch (UnusableInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnusableInputException("Not to be had from the broker " + address + ": " + e.getMessage());
        }
        if (pacts.isEmpty()) {
            throw new UnusableInputException(
                    "The broker " + address + " has no pacts with '" + ConsumerPact.PROVIDER + "'");
        }
        return pacts;
    }

    private List<PactBrokerResult> wanted() {
        Result<List<PactBrokerResult>, Exception> result =
                client.fetchConsumersWithSelectorsV2(ConsumerPact.PROVIDER, List.of(), List.of(), "", false, "");
        if (result instanceof Result.Err) {
            throw new UnusableInputException("Not to be had from the broker " + address + ": "
                    + result.errorValue().getMessage());
        }
        return result.unwrap();
    }

    /** Tells the broker how a version of the provider fared with a pact that it gave. */
    void publish(Verdicts verdicts, String version) {
        TestResult outcome = new TestResult.Ok(Set.of());
        for (Map.Entry<SynchronousHttp, List<String>> each : verdicts.problems().entrySet()) {
            outcome = outcome.merge(outcome(each.getKey().getInteractionId(), each.getValue()));
        }
        Map<String, Object> attributes = links.getOrDefault(verdicts.pact(), Map.of());
        Result<Boolean, String> answer = client.publishVerificationResults(attributes, outcome, version);
        if (answer.errorValue() != null) {
            throw new UnusableInputException("The broker " + address + " takes no results: " + answer.errorValue());
        }
    }

    private static TestResult outcome(String interaction, List<String> problems) {
        if (problems.isEmpty()) {
            return interaction == null ? new TestResult.Ok(Set.of()) : new TestResult.Ok(interaction);
        }
        List<Map<String, Object>> mismatches = new ArrayList<>();
        for (String problem : problems) {
            Map<String, Object> mismatch = new HashMap<>();
            mismatch.put("interactionId", interaction);
            mismatch.put("attribute", "body");
            mismatch.put("description", problem);
            mismatches.add(mismatch);
        }
        return new TestResult.Failed(mismatches, "Broken interactions");
    }
}
