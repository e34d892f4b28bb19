package io.github.starrockssync.contract.provider;

import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Turns the events of a run into results, and may end the run at the first that is broken. */
final class ResultCollector implements TestExecutionListener {

    private final List<CheckResult> results = new ArrayList<>();
    private final Optional<CancellationToken> atFirstBroken;
    private TestPlan plan;

    ResultCollector(TestPlan plan, Optional<CancellationToken> atFirstBroken) {
        this.plan = plan;
        this.atFirstBroken = atFirstBroken;
    }

    List<CheckResult> results() {
        return List.copyOf(results);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Outcome outcome = switch (result.getStatus()) {
            case SUCCESSFUL -> Outcome.OK;
            case ABORTED -> Outcome.SKIPPED;
            case FAILED -> Outcome.BROKEN;
        };
        if (identifier.isTest() || outcome == Outcome.BROKEN) {
            results.add(new CheckResult(
                    name(identifier),
                    outcome,
                    result.getThrowable().map(ResultCollector::oneLine).orElse("")));
        }
        if (outcome == Outcome.BROKEN) {
            atFirstBroken.ifPresent(CancellationToken::cancel);
        }
    }

    /** The class, then what the check says; several with one name have their case behind it. */
    private String name(TestIdentifier identifier) {
        Optional<TestIdentifier> parent = plan.getParent(identifier);
        boolean ofClass =
                identifier.getSource().filter(ClassSource.class::isInstance).isPresent();
        if (ofClass || parent.isEmpty()) {
            return identifier.getDisplayName();
        }
        boolean caseOfMany =
                parent.get().getSource().filter(ClassSource.class::isInstance).isEmpty();
        return caseOfMany
                ? name(parent.get()) + " (" + identifier.getDisplayName() + ")"
                : parent.get().getDisplayName() + ": " + identifier.getDisplayName();
    }

    private static String oneLine(Throwable reason) {
        String message = reason.getMessage() == null ? reason.toString() : reason.getMessage();
        return message.replaceAll("\\s+", " ").strip();
    }
}
