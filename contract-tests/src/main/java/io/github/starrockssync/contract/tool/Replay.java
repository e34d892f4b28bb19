package io.github.starrockssync.contract.tool;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationResult;
import io.github.starrockssync.contract.pact.States;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends the requests of pacts to a provider, and holds its answers against the pact and the contract. Thread-safe. */
public final class Replay {

    private final ProviderInfo provider;
    private final States states;
    private final Contract contract;

    /**
     * @param address of the provider
     * @param states brings it into those of the interactions
     * @param contract that every answer has to keep
     */
    public Replay(URI address, States states, Contract contract) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        provider = new ProviderInfo(ConsumerPact.PROVIDER);
        provider.setProtocol(address.getScheme());
        provider.setHost(address.getHost());
        provider.setPort(address.getPort() < 0 ? (secure ? 443 : 80) : address.getPort());
        provider.setPath(address.getPath() == null ? "" : address.getPath().replaceAll("/$", ""));
        this.states = states;
        this.contract = contract;
    }

    /**
     * What is wrong with an answer.
     *
     * @param ofPact what the consumer does not expect
     * @param ofContract what the contract does not have
     */
    public record Problems(List<String> ofPact, List<String> ofContract) {

        List<String> all() {
            List<String> all = new ArrayList<>(ofPact);
            ofContract.forEach(each -> all.add("contract: " + each));
            return all;
        }
    }

    /**
     * Asks the provider.
     *
     * @param interaction of a pact
     * @return empty lists if nothing is wrong
     */
    public Problems problems(SynchronousHttp interaction) {
        Map<String, Object> values = new HashMap<>();
        try {
            for (ProviderState state : interaction.getProviderStates()) {
                values.putAll(states.enter(state.getName(), state.getParams()));
            }
        } catch (States.UnreachableStateException e) {
            return new Problems(List.of(e.getMessage()), List.of());
        }
        RecordingClient client = new RecordingClient(provider);
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        VerificationResult result = verifier.verifyResponseFromProvider(
                provider,
                interaction,
                interaction.getDescription(),
                new HashMap<>(),
                client,
                new HashMap<>(Map.of("providerState", values)),
                false);
        List<String> problems = new ArrayList<>();
        if (result instanceof VerificationResult.Failed failed) {
            failed.getFailures().values().stream()
                    .flatMap(Collection::stream)
                    .map(VerificationFailureType::description)
                    .forEach(problems::add);
        }
        List<String> ofContract = new ArrayList<>();
        client.exchanges()
                .forEach((request, answer) ->
                        contract.problems(request, answer).forEach(each -> ofContract.add(each.text())));
        return new Problems(problems, ofContract);
    }

    /** Remembers what the provider answered. */
    private static final class RecordingClient extends ProviderClient {

        private final Map<IRequest, Contract.Answer> exchanges = new HashMap<>();

        RecordingClient(ProviderInfo provider) {
            super(provider, new HttpClientFactory());
        }

        @Override
        public ProviderResponse makeRequest(IRequest request) {
            ProviderResponse response = super.makeRequest(request);
            String body = response.getBody() != null && response.getBody().isPresent()
                    ? response.getBody().valueAsString()
                    : "";
            exchanges.put(request, new Contract.Answer(response.getStatusCode(), response.getHeaders(), body));
            return response;
        }

        Map<IRequest, Contract.Answer> exchanges() {
            return exchanges;
        }
    }
}
