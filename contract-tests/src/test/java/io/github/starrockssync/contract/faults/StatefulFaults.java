package io.github.starrockssync.contract.faults;

import static io.github.starrockssync.contract.faults.FaultyServer.answers;
import static io.github.starrockssync.contract.faults.FaultyServer.answersTo;
import static io.github.starrockssync.contract.faults.FaultyServer.behaves;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Servers whose answers do not go together. */
final class StatefulFaults {

    private static final Pattern JOB = Pattern.compile("\"job_id\":\"([^\"]+)\"");
    private static final String SOME_CHANGE =
            "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"snapshot_with_lock\",\"value\":\"false\"}]}";

    private StatefulFaults() {}

    static List<FaultyServer> all() {
        return List.of(
                behaves("shows the configuration of before the change", StatefulFaults::stale)
                        .metBy("modifications"),
                answersTo(
                                "changes more than it was told to",
                                ObservedRequest::isConfiguration,
                                StatefulFaults::withSideEffect)
                        .metBy("modifications"),
                behaves("changes something though it refuses", () -> afterwards(ObservedResponse::isRefusal)),
                behaves(
                                "changes something though a check failed",
                                () -> afterwards(a -> a.text().contains("\"fail")))
                        .metBy("modifications"),
                behaves("takes a second change and loses it", StatefulFaults::losing)
                        .metBy("concurrency"),
                behaves("makes two changes that come at the same time", StatefulFaults::racing)
                        .metBy("concurrency"),
                behaves("forgets the change that it took", StatefulFaults::forgetful)
                        .metBy("modifications"),
                answers("has jobs that never end", a -> true, a -> a.replacing("\"Completed\"", "\"Running\""))
                        .metBy("modifications"),
                answers(
                                "has jobs that end before they began",
                                a -> true,
                                a -> a.replacing("\"ended\":\"2", "\"ended\":\"1"))
                        .metBy("jobs"),
                behaves("says at each time that a job ended at another", StatefulFaults::wavering)
                        .metBy("jobs"),
                behaves("gives all jobs one id", StatefulFaults::oneJob).metBy("jobs"),
                answers(
                        "does not show what is pending",
                        a -> true,
                        a -> a.replacing("\"is_tables_change\":true", "\"is_tables_change\":false")));
    }

    static Behaviour oneRequestId() {
        AtomicReference<String> first = new AtomicReference<>();
        return (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked);
            first.compareAndSet(null, answered.headers().first("X-Request-Id"));
            return answered.with("X-Request-Id", first.get())
                    .replacing("(\"request_id\":\")[^\"]*", "$1" + first.get());
        };
    }

    private static Behaviour stale() {
        Map<String, ObservedResponse> seen = new ConcurrentHashMap<>();
        return (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked);
            if (!asked.isConfiguration() || !answered.isGood()) {
                return answered;
            }
            ObservedResponse before = seen.computeIfAbsent(asked.target(), target -> answered);
            return answered.withBody(before.body());
        };
    }

    /** A lock that nobody asked for is gone once another parameter has changed. */
    private static ObservedResponse withSideEffect(ObservedResponse answered) {
        return answered.text().contains("\"value\":\"10000\"")
                ? answered.replacing("(\"snapshot_with_lock\",\"value\":)\"true\"", "$1\"false\"")
                : answered;
    }

    private static Behaviour afterwards(Predicate<ObservedResponse> when) {
        return (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked);
            if (asked.isModification() && when.test(answered)) {
                upstream.apply(Projects.trusted(asked)
                        .with("Content-Type", "application/json")
                        .without("Content-Length")
                        .withText(SOME_CHANGE));
            }
            return answered;
        };
    }

    private static Behaviour losing() {
        AtomicReference<ObservedResponse> last = new AtomicReference<>();
        return (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked);
            if (asked.isModification() && answered.isGood()) {
                last.set(answered);
            }
            return asked.isModification() && answered.status() == 409 && last.get() != null ? last.get() : answered;
        };
    }

    /** Checks whether a change is in progress before it makes one, with nothing that keeps another from coming in between. */
    private static Behaviour racing() {
        AtomicInteger inProgress = new AtomicInteger();
        AtomicReference<ObservedResponse> made = new AtomicReference<>();
        return (asked, upstream) -> {
            if (!asked.isModification()) {
                return upstream.apply(asked);
            }
            boolean isAlone = inProgress.incrementAndGet() == 1;
            try {
                ObservedResponse answered = upstream.apply(asked);
                if (answered.isGood()) {
                    made.set(answered);
                }
                return answered.status() == 409 && !isAlone && made.get() != null ? made.get() : answered;
            } finally {
                inProgress.decrementAndGet();
            }
        };
    }

    /** Changes a parameter to what it was. */
    private static Behaviour forgetful() {
        return (asked, upstream) -> {
            if (!asked.isModification() || !asked.text().contains("sync_commit_interval_ms")) {
                return upstream.apply(asked);
            }
            return upstream.apply(asked.replacing("\"10000\"", "\"5000\"")).replacing("\"5000\"", "\"10000\"");
        };
    }

    private static Behaviour wavering() {
        AtomicInteger second = new AtomicInteger();
        return (asked, upstream) -> upstream.apply(asked)
                .replacing("(\"ended\":\"[^\"]*:)\\d\\d\\+", "$1" + (10 + second.incrementAndGet() % 50) + "+");
    }

    private static Behaviour oneJob() {
        AtomicReference<String> latest = new AtomicReference<>("");
        return (asked, upstream) -> {
            ObservedResponse answered = upstream.apply(asked.withTarget("id=the-job", "id=" + latest.get()));
            Matcher started = JOB.matcher(answered.text());
            if (started.find()) {
                latest.set(started.group(1));
            }
            return latest.get().isEmpty() ? answered : answered.replacing(Pattern.quote(latest.get()), "the-job");
        };
    }
}
