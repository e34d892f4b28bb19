package io.github.starrockssync.contract.sequences;

import io.github.starrockssync.sandbox.junit5.SandboxControls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Random sequences of steps, the same ones for the same seed. A sequence that fails is shrunk: steps are taken out as long as
 * it still fails.
 *
 * @param server that is called
 * @param controls of the sandbox behind it
 */
public record GeneratedSequences(URI server, SandboxControls controls) {

    private static final int MIN_STEPS = 5;
    private static final int MAX_STEPS = 30;
    private static final List<Step> OWNERS =
            List.of(Step.CHECK, Step.START, Step.MODIFY, Step.PAUSE, Step.RESUME, Step.DELETE);

    /**
     * Runs sequences until one fails.
     *
     * @return why the shortest that was found fails; empty if all pass
     */
    public Optional<String> firstFailure(long seed, int count) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            List<Step> steps = sequence(random);
            if (failure(steps).isPresent()) {
                return failure(shrunk(steps));
            }
        }
        return Optional.empty();
    }

    private static List<Step> sequence(Random random) {
        List<Step> steps = new ArrayList<>();
        TaskModel model = new TaskModel();
        int length = MIN_STEPS + random.nextInt(MAX_STEPS - MIN_STEPS);
        for (int i = 0; i < length; i++) {
            Step step = random.nextBoolean() ? any(random, List.of(Step.values())) : allowed(random, model);
            steps.add(step);
            if (OWNERS.contains(step) && model.allows(step)) {
                model.apply(step, "");
            } else if (step == Step.LONG_WAIT) {
                model.pass(TaskModel.JOB_SECONDS);
            }
        }
        return steps;
    }

    /** Leads on in the life of the task, which steps at random seldom do. */
    private static Step allowed(Random random, TaskModel model) {
        List<Step> steps = OWNERS.stream().filter(model::allows).toList();
        return steps.isEmpty() ? Step.LONG_WAIT : any(random, steps);
    }

    private static Step any(Random random, List<Step> steps) {
        return steps.get(random.nextInt(steps.size()));
    }

    private List<Step> shrunk(List<Step> failing) {
        List<Step> shortest = failing;
        for (int i = shortest.size() - 1; i >= 0; i--) {
            List<Step> shorter = new ArrayList<>(shortest);
            shorter.remove(i);
            if (failure(shorter).isPresent()) {
                shortest = shorter;
            }
        }
        return shortest;
    }

    private Optional<String> failure(List<Step> steps) {
        try {
            new SequenceRun(server, controls).run(steps);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
