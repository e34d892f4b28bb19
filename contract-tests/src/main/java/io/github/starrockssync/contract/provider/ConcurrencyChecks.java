package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.Condition;

/** Of several changes at a time one is made and the others are refused. */
final class ConcurrencyChecks {

    private static final String PARAMETER = "max_rows_per_chunk";
    private static final int CALLERS = 8;
    private static final int ROUNDS = 20;
    private static final int CONFLICT = 409;

    private ConcurrencyChecks() {}

    static List<Check> all() {
        return List.of(
                changing(
                        "makes one of " + CALLERS + " changes at once, " + ROUNDS + " times",
                        ConcurrencyChecks::atOnce),
                changing("refuses a change until the job of the one before has ended", ConcurrencyChecks::inTurn));
    }

    private static Check changing(String name, Consumer<ProviderState> body) {
        return Check.of("concurrency", name, body)
                .calling("modifyDataSync", "listStarRocksDataReplicationConfig", "showGaussMySqlJobInfo")
                .reading("D49")
                .changing();
    }

    private static void atOnce(ProviderState state) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            Configuration expected = state.configuration();
            for (int round = 0; round < ROUNDS; round++) {
                expected = round(state, threads, expected, round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each caller has a connection already, as it has just read the configuration, when all of them send. */
    private static Configuration round(ProviderState state, ExecutorService threads, Configuration before, int round) {
        Phaser barrier = new Phaser(CALLERS);
        List<CompletableFuture<ApiResponse>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String value = value(round, caller);
            calls.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            state.configuration();
                        } finally {
                            barrier.arriveAndAwaitAdvance();
                        }
                        return state.modify(Change.parameter(PARAMETER, value));
                    },
                    threads));
        }
        List<ApiResponse> responses =
                calls.stream().map(ConcurrencyChecks::result).toList();
        Predicate<ApiResponse> made = each -> each.status() == 200;
        assertThat(responses)
                .as("responses to %s changes at once, in round %s", CALLERS, round + 1)
                .allMatch(each -> each.status() == 200 || each.status() == CONFLICT)
                .areExactly(1, new Condition<>(made, "status 200"));
        int winner =
                responses.indexOf(responses.stream().filter(made).findFirst().orElseThrow());
        state.endedJobOf(responses.get(winner));
        Configuration expected = before.withParameter(PARAMETER, value(round, winner));
        assertThat(state.configuration()).isEqualTo(expected);
        return expected;
    }

    private static String value(int round, int caller) {
        return String.valueOf(1000 + round * CALLERS + caller);
    }

    private static ApiResponse result(CompletableFuture<ApiResponse> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void inTurn(ProviderState state) {
        Configuration before = state.configuration();
        ApiResponse first = state.modify(Change.parameter(PARAMETER, "7"));

        state.assertRefused(state.modify(Change.parameter(PARAMETER, "8")), CONFLICT, "DBS.200019");

        state.endedJobOf(first);
        assertThat(state.configuration()).isEqualTo(before.withParameter(PARAMETER, "7"));
        state.endedJobOf(state.modify(Change.parameter(PARAMETER, "9")));
        assertThat(state.configuration()).isEqualTo(before.withParameter(PARAMETER, "9"));
    }
}
