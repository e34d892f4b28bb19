package io.github.starrockssync.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests, generated from the contract alone. Valid requests are not rejected for a rule of the contract;
 * invalid ones are rejected with the location of the violation; no request causes a failure of the server. {@code
 * -Dcases.seed=} generates others, {@code -Pexhaustive} sends all of them instead of a sample.
 */
public abstract class GeneratedCasesSuite {

    static final long SEED = Long.getLong("cases.seed", 1);
    private static final int MIN_CASES = 3_000;
    private static final int MAX_SHOWN = 50;

    private static final double MIN_ALLOWED_SHARE = 0.125;

    /** The rest names what does not exist, such as an unknown instance. */
    private static final double MIN_ACCEPTED_SHARE = 0.4;

    private final int sample;
    private final CaseOracle oracle = new CaseOracle();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param sample one case in so many is in the sample; odd, as many cases come in pairs just within and just outside a rule
     */
    protected GeneratedCasesSuite(int sample) {
        this.sample = sample;
    }

    protected abstract URI server();

    protected abstract String token();

    /** Called after each request that may have changed the state of the server, so that it does not affect the next case. */
    protected void reset() {}

    static Stream<Case> cases(long seed) {
        Strings strings = new Strings(new Random(seed));
        return Stream.concat(new BodyCases(new Values(strings)).all(), new ParameterCases(strings).all());
    }

    @Test
    @Tag("exhaustive")
    void shouldRejectByNameWhatIsInvalidAndNothingElse() throws Exception {
        List<Case> cases = cases(SEED).toList();
        assertThat(cases).hasSizeGreaterThan(MIN_CASES);
        assertNoProblems(cases);
    }

    @Test
    @Tag("sample")
    void shouldRejectByNameWhatIsInvalidAndNothingElseInASample() throws Exception {
        List<Case> cases = cases(SEED).toList();
        assertThat(cases).hasSizeGreaterThan(MIN_CASES);
        assertNoProblems(IntStream.range(0, cases.size())
                .filter(index -> index % sample == 0)
                .mapToObj(cases::get)
                .toList());
    }

    private void assertNoProblems(List<Case> cases) throws Exception {
        List<String> problems = new ArrayList<>();
        int accepted = 0;
        long start = System.nanoTime();
        for (Case each : cases) {
            HttpResponse<String> response = send(each);
            accepted += each.isAllowed() && response.statusCode() == 200 ? 1 : 0;
            oracle.problem(each, CaseResponse.of(response))
                    .ifPresent(problem -> problems.add(
                            "%d %s%n    %s: %s".formatted(response.statusCode(), response.body(), problem, each)));
        }
        long allowed = cases.stream().filter(Case::isAllowed).count();
        System.err.printf(
                "%d cases in %d ms, %d of %d allowed ones accepted, -Dcases.seed=%d%n",
                cases.size(), Duration.ofNanos(System.nanoTime() - start).toMillis(), accepted, allowed, SEED);
        assertThat(problems.stream().limit(MAX_SHOWN))
                .as("%d of %d cases, -Dcases.seed=%d", problems.size(), cases.size(), SEED)
                .isEmpty();
        assertThat(allowed).isGreaterThan((long) (cases.size() * MIN_ALLOWED_SHARE));
        assertThat(accepted)
                .as(
                        "accepted ones of %d allowed: a server that rejects them for other reasons would be undetected",
                        allowed)
                .isGreaterThan((int) (allowed * MIN_ACCEPTED_SHARE));
    }

    private HttpResponse<String> send(Case sent) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(sent.request(server(), token()), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() == 200 && !sent.operation().method().equals("GET")) {
            reset();
        }
        return response;
    }
}
