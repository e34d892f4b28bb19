package io.github.starrockssync.contract.provider;

import au.com.dius.pact.core.model.ProviderState;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.Contract.Violation;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.Credentials;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.http.HttpSender.NoResponseException;
import io.github.starrockssync.contract.pact.CheckSkippedException;
import io.github.starrockssync.contract.pact.ConsumerPact;
import io.github.starrockssync.contract.pact.PactInteraction;
import io.github.starrockssync.contract.pact.States;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends the requests of pacts to a provider, and compares its responses with the pact and the contract. Thread-safe.
 *
 * @param provider to be verified
 * @param contract that every response has to satisfy
 * @param signing whether requests that were recorded with a signature are signed anew
 */
public record PactReplay(Provider provider, Contract contract, boolean signing) {

    private static final int MIN_ERROR = 400;

    /**
     * What is wrong with a response.
     *
     * @param ofPact what the consumer does not expect
     * @param ofContract what the contract does not have
     * @param notes what violates nothing
     */
    public record Findings(List<String> ofPact, List<String> ofContract, List<String> notes) {}

    /** Verifies an interaction: the result is failed if anything is wrong. */
    public CheckResult verify(ConsumerPact pact, PactInteraction interaction) {
        try {
            Findings findings = findings(interaction);
            List<String> problems = new ArrayList<>(findings.ofPact());
            findings.ofContract().forEach(each -> problems.add("contract: " + each));
            return result(
                    pact,
                    interaction,
                    problems.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
                    String.join("; ", problems),
                    findings.notes());
        } catch (CheckSkippedException e) {
            return result(pact, interaction, Outcome.SKIPPED, e.getMessage(), List.of());
        } catch (States.UnreachableStateException | NoResponseException e) {
            return result(pact, interaction, Outcome.FAILED, e.getMessage(), List.of());
        }
    }

    /** Returns the operation that an interaction calls; empty if the contract has no such operation. */
    public static Set<String> operations(PactInteraction interaction) {
        return ContractOperation.of(interaction.request()).map(ContractOperation::operationId).stream()
                .collect(Collectors.toSet());
    }

    private static CheckResult result(
            ConsumerPact pact, PactInteraction interaction, Outcome outcome, String reason, List<String> notes) {
        return new CheckResult(
                pact.consumer(), interaction.description(), operations(interaction), outcome, reason, notes);
    }

    /** Calls the provider. Throws {@link CheckSkippedException} if it may not be changed, or lacks a state. */
    public Findings findings(PactInteraction interaction) {
        int expected = interaction.model().getResponse().getStatus();
        ApiRequest recorded = interaction.request();
        if (provider.states().isReadOnly() && !recorded.method().equals("GET") && expected < MIN_ERROR) {
            throw new CheckSkippedException("changes the provider, so needs --states-url");
        }
        Map<String, Object> values = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (ProviderState state : interaction.model().getProviderStates()) {
            Map<String, Object> given = provider.states().enter(state.getName(), state.getParams());
            values.putAll(given);
            state.getParams().forEach((name, example) -> {
                if (example != null && given.get(name) != null) {
                    names.put(example.toString(), given.get(name).toString());
                }
            });
        }
        ApiRequest request = provider.names().with(names).apply(interaction.request(values));
        ApiResponse response = new HttpSender(provider.address()).send(signing ? signed(request, values) : request);
        List<Violation> violations = contract.violations(request, response);
        return new Findings(
                interaction.mismatches(response, values),
                violations.stream()
                        .filter(each -> !each.isAdditionalProperty())
                        .map(Violation::text)
                        .toList(),
                violations.stream()
                        .filter(Violation::isAdditionalProperty)
                        .map(each -> "additional property: " + each.text())
                        .toList());
    }

    private ApiRequest signed(ApiRequest request, Map<String, Object> values) {
        boolean recorded = request.headers().entrySet().stream()
                .anyMatch(each -> each.getKey().equalsIgnoreCase("Authorization")
                        && each.getValue().get(0).startsWith("SDK-HMAC-SHA256"));
        if (!recorded) {
            return request;
        }
        Credentials credentials = new Credentials(values);
        if (!credentials.canSign()) {
            throw new CheckSkippedException("needs access_key and secret_key to sign");
        }
        return credentials.sign(provider.address(), request);
    }
}
