package io.github.starrockssync.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Thousands of requests, made from the contract alone. What it allows is not refused for a rule of it; what it does not
 * allow is refused by name; and nothing is ever a failure of the server. {@code -Dcases.seed=} makes others,
 * {@code -Pexhaustive} sends all of them instead of a sample.
 */
final class GeneratedCasesIT {

    private static final long SEED = Long.getLong("cases.seed", 1);
    private static final int FEWEST = 3_000;
    private static final int MOST_SHOWN = 50;

    /** One case in so many is allowed, at least. */
    private static final int FEWEST_ALLOWED = 8;

    /** The rest names what does not exist, such as an unknown instance. */
    private static final double MIN_ACCEPTED_SHARE = 0.4;

    /** One case in so many is in the sample; odd, as many cases come in pairs just within and just outside a rule. */
    private static final int SAMPLE = 5;

    private final CaseOracle judge = new CaseOracle();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static Stream<Case> cases(long seed) {
        Strings strings = new Strings(new Random(seed));
        return Stream.concat(new BodyCases(new Values(strings)).all(), new ParameterCases(strings).all());
    }

    @Test
    void shouldMakeTheSameCasesWhenTheSeedIsTheSame() {
        assertThat(cases(SEED)).containsExactlyElementsOf(cases(SEED).toList());
        assertThat(cases(SEED).toList()).isNotEqualTo(cases(SEED + 1).toList());
    }

    @Test
    @Tag("exhaustive")
    void shouldRefuseByNameWhatTheContractDoesNotAllowAndNothingElse() throws Exception {
        List<Case> cases = cases(SEED).toList();
        assertThat(cases).hasSizeGreaterThan(FEWEST);
        assertJudgedWell(cases);
    }

    @Test
    @Tag("sample")
    void shouldRefuseByNameWhatTheContractDoesNotAllowAndNothingElseInASample() throws Exception {
        List<Case> cases = cases(SEED).toList();
        assertThat(cases).hasSizeGreaterThan(FEWEST);
        assertJudgedWell(IntStream.range(0, cases.size())
                .filter(index -> index % SAMPLE == 0)
                .mapToObj(cases::get)
                .toList());
    }

    private void assertJudgedWell(List<Case> cases) throws Exception {
        List<String> problems = new ArrayList<>();
        int accepted = 0;
        long start = System.nanoTime();
        for (Case each : cases) {
            HttpResponse<String> answer = send(each);
            accepted += each.isAllowed() && answer.statusCode() == 200 ? 1 : 0;
            judge.problem(each, CaseResponse.of(answer))
                    .ifPresent(problem -> problems.add(
                            "%d %s%n    %s: %s".formatted(answer.statusCode(), answer.body(), problem, each)));
        }
        long allowed = cases.stream().filter(Case::isAllowed).count();
        System.err.printf(
                "%d cases in %d ms, %d of %d allowed ones accepted, -Dcases.seed=%d%n",
                cases.size(), Duration.ofNanos(System.nanoTime() - start).toMillis(), accepted, allowed, SEED);
        assertThat(problems.stream().limit(MOST_SHOWN))
                .as("%d of %d cases, -Dcases.seed=%d", problems.size(), cases.size(), SEED)
                .isEmpty();
        assertThat(allowed).isGreaterThan(cases.size() / FEWEST_ALLOWED);
        assertThat(accepted)
                .as(
                        "accepted ones of %d allowed: a server that refuses them for other reasons would not be noticed",
                        allowed)
                .isGreaterThan((int) (allowed * MIN_ACCEPTED_SHARE));
    }

    /** A change must not stand in the way of the cases that follow. */
    private HttpResponse<String> send(Case sent) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(sent.request(sandbox.uri(), WellKnown.TOKEN), BodyHandlers.ofString());
        if (answer.statusCode() == 200 && !sent.operation().method().equals("GET")) {
            sandbox.controls().reset();
        }
        return answer;
    }
}
