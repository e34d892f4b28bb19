package io.github.starrockssync.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.contract.faults.DetectionTable.Verdict;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Contract;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.PactFile;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No client that is broken on purpose gets past the suites, and ours gets past all of them. */
final class FaultyClientsIT {

    private static final String PACT = "Pact's mock server";
    private static final String DOCUMENT = "OpenAPI";
    private static final String SANDBOX = "Sandbox";
    private static final String JOURNAL = "Its journal";
    private static final List<String> SUITES = List.of(PACT, DOCUMENT, SANDBOX, JOURNAL);
    private static final int AT_LEAST = 10;

    private static final Contract CONTRACT = Contract.ours();
    private static final String BODY =
            ContractDocument.example("SmallestCallRequest").toString();

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldNoticeEveryClientThatIsBroken() throws IOException, InterruptedException {
        DetectionTable table = new DetectionTable("client", SUITES);
        table.control("", verdicts(false, (request, server) -> request));
        table.control(", and it signs", verdicts(true, FaultyClients.signedWell()));
        List<FaultyClient> mutants = FaultyClients.all();
        for (FaultyClient each : mutants) {
            table.add(each.name(), verdicts(each.signs(), each.change()));
        }

        System.out.println(table.markdown());
        table.writeTo(Path.of("target", "faulty-implementations"));
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(table.faults()).isEmpty();
        PublishedTables.assertShown(table);
    }

    @Test
    void shouldSayWhoGotAwayWhenNoSuiteNotices() throws IOException, InterruptedException {
        DetectionTable table = new DetectionTable("client", SUITES);
        table.add("has another name", verdicts(false, (request, server) -> request.with("User-Agent", "curl/8.5.0")));

        assertThat(table.faults()).contains("No suite notices a client that has another name");
    }

    private static Map<String, Verdict> verdicts(
            boolean signs, BiFunction<ObservedRequest, URI, ObservedRequest> change)
            throws IOException, InterruptedException {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put(PACT, signs ? Verdict.NOT_APPLICABLE : Verdict.of(mismatches(change)));
        SandboxControls controls = new SandboxControls(sandbox.uri());
        controls.reset();
        controls.freezeAt(WellKnown.NOON);
        AtomicReference<ObservedRequest> sent = new AtomicReference<>();
        List<String> refusals = new ArrayList<>();
        call(sandbox.uri(), change, sent, refusals);
        verdicts.put(
                DOCUMENT,
                Verdict.of(CONTRACT
                        .violations(new ApiRequest(
                                sent.get().method(),
                                sent.get().target(),
                                sent.get().headers().values(),
                                sent.get().text()))
                        .stream()
                        .map(Contract.Violation::text)
                        .toList()));
        verdicts.put(SANDBOX, Verdict.of(refusals));
        verdicts.put(JOURNAL, Verdict.of(strangeEntries()));
        return verdicts;
    }

    /** What the consumer test of the smallest modification says. */
    private static List<String> mismatches(BiFunction<ObservedRequest, URI, ObservedRequest> change) {
        V4Pact pact = PactFile.withOnly("the smallest modification");
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                pact, MockProviderConfig.createDefault(PactSpecVersion.V4), (server, context) -> {
                    call(URI.create(server.getUrl()), change, new AtomicReference<>(), new ArrayList<>());
                    return true;
                });
        return result instanceof PactVerificationResult.Ok ? List.of() : List.of(result.getDescription());
    }

    /** Lets our client make the call, through a proxy that changes it. */
    private static void call(
            URI server,
            BiFunction<ObservedRequest, URI, ObservedRequest> change,
            AtomicReference<ObservedRequest> sent,
            List<String> refusals) {
        try (FaultProxy proxy = new FaultProxy(server);
                StarRocksSyncClient client = StarRocksSyncClient.builder()
                        .endpoint(proxy.uri())
                        .projectId(WellKnown.PROJECT)
                        .credentials(Credentials.token(WellKnown.TOKEN))
                        .retryPolicy(RetryPolicy.OFF)
                        .build()) {
            proxy.behave((request, upstream) -> {
                sent.set(change.apply(request, server));
                return upstream.apply(sent.get());
            });
            client.modifyDataSync(new ModifyDataSyncRequest()
                    .withInstanceId(WellKnown.INSTANCE)
                    .withBody(ContractDocument.example("SmallestCallRequest", ModifyDataSyncConfigRequestV3.class)));
        } catch (StarRocksSyncException e) {
            refusals.add(e.getMessage());
        }
    }

    /** Everything in the journal but the one request that was meant. */
    private static List<String> strangeEntries() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(sandbox.uri().resolve("/_sandbox/journal"))
                .build();
        String journal = HttpClient.newHttpClient()
                .send(question, HttpResponse.BodyHandlers.ofString())
                .body();
        JsonNode entries = new ObjectMapper().readTree(journal).required("entries");
        if (entries.size() != 1) {
            return List.of(entries.size() + " requests");
        }
        JsonNode entry = entries.get(0);
        String method = entry.required("method").asText();
        String path = entry.required("path").asText();
        String body = entry.path("request_body").asText();
        if (!method.equals("PUT") || !path.equals(Calls.REPLICATION) || !isMeant(body)) {
            return List.of(method + " " + path + " " + body);
        }
        return List.of();
    }

    private static boolean isMeant(String body) {
        try {
            return new ObjectMapper().readTree(body).equals(new ObjectMapper().readTree(BODY));
        } catch (IOException e) {
            return false;
        }
    }
}
