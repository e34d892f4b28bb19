package io.github.starrockssync.contract.faults;

import static io.github.starrockssync.contract.faults.FaultyServer.behaves;
import static io.github.starrockssync.contract.faults.FaultyServer.responds;
import static io.github.starrockssync.contract.faults.FaultyServer.respondsTo;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Servers whose responses do not fit each other. */
final class StatefulFaults {

    private static final Pattern JOB = Pattern.compile("\"job_id\":\"([^\"]+)\"");
    private static final String SOME_CHANGE =
            "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"snapshot_with_lock\",\"value\":\"false\"}]}";

    private StatefulFaults() {}

    static List<FaultyServer> all() {
        return List.of(
                behaves("returns the configuration from before the change", StatefulFaults::stale)
                        .detectedBy("modifications"),
                respondsTo(
                                "changes more than the request says",
                                ObservedRequest::isConfiguration,
                                StatefulFaults::withSideEffect)
                        .detectedBy("modifications"),
                behaves(
                        "changes something although it returns an error",
                        () -> afterwards(ObservedResponse::isRefusal)),
                behaves(
                                "changes something although a check fails",
                                () -> afterwards(a -> a.text().contains("\"fail")))
                        .detectedBy("modifications"),
                behaves("accepts a second change and loses it", StatefulFaults::losing)
                        .detectedBy("concurrency"),
                behaves("applies two concurrent changes", StatefulFaults::racing)
                        .detectedBy("concurrency"),
                behaves("forgets a change that it accepted", StatefulFaults::forgetful)
                        .detectedBy("modifications"),
                responds("has jobs that never end", a -> true, a -> a.replacing("\"Completed\"", "\"Running\""))
                        .detectedBy("modifications"),
                responds(
                                "has jobs that end before they start",
                                a -> true,
                                a -> a.replacing("\"ended\":\"2", "\"ended\":\"1"))
                        .detectedBy("jobs"),
                behaves("returns another end of a job each time", StatefulFaults::wavering)
                        .detectedBy("jobs"),
                behaves("gives all jobs the same id", StatefulFaults::oneJob).detectedBy("jobs"),
                behaves("executes a call twice and returns the second response", StatefulFaults::repeating)
                        .detectedBy("modifications"),
                behaves("executes a modification once more after its job", StatefulFaults::repeatingLater)
                        .detectedBy("jobs"),
                responds(
                        "does not show pending changes",
                        a -> true,
                        a -> a.replacing("\"is_tables_change\":true", "\"is_tables_change\":false")));
    }

    static Behaviour oneRequestId() {
        AtomicReference<String> first = new AtomicReference<>();
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            first.compareAndSet(null, response.headers().first("X-Request-Id"));
            return response.with("X-Request-Id", first.get())
                    .replacing("(\"request_id\":\")[^\"]*", "$1" + first.get());
        };
    }

    /** Refuses each query once, until a date. */
    static Behaviour overloadedAtFirst() {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            return request.method().equals("GET") && refused.add(request.target())
                    ? response.withStatus(503)
                            .with("Retry-After", RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                            .withText("{\"error_code\":\"APIGW.0307\",\"error_msg\":\"Overloaded.\"}")
                    : response;
        };
    }

    private static Behaviour stale() {
        Map<String, ObservedResponse> seen = new ConcurrentHashMap<>();
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            if (!request.isConfiguration() || !response.isGood()) {
                return response;
            }
            ObservedResponse before = seen.computeIfAbsent(request.target(), target -> response);
            return response.withBody(before.body());
        };
    }

    /** A lock that nobody request for is gone once another parameter has changed. */
    private static ObservedResponse withSideEffect(ObservedResponse response) {
        return response.text().contains("\"value\":\"10000\"")
                ? response.replacing("(\"snapshot_with_lock\",\"value\":)\"true\"", "$1\"false\"")
                : response;
    }

    private static Behaviour afterwards(Predicate<ObservedResponse> when) {
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            if (request.isModification() && when.test(response)) {
                upstream.apply(Projects.trusted(request)
                        .with("Content-Type", "application/json")
                        .without("Content-Length")
                        .withText(SOME_CHANGE));
            }
            return response;
        };
    }

    private static Behaviour losing() {
        AtomicReference<ObservedResponse> last = new AtomicReference<>();
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            if (request.isModification() && response.isGood()) {
                last.set(response);
            }
            return request.isModification() && response.status() == 409 && last.get() != null ? last.get() : response;
        };
    }

    /** Checks whether a change is in progress before it makes one, with nothing that keeps another from coming in between. */
    private static Behaviour racing() {
        AtomicInteger inProgress = new AtomicInteger();
        AtomicReference<ObservedResponse> made = new AtomicReference<>();
        return (request, upstream) -> {
            if (!request.isModification()) {
                return upstream.apply(request);
            }
            boolean isAlone = inProgress.incrementAndGet() == 1;
            try {
                ObservedResponse response = upstream.apply(request);
                if (response.isGood()) {
                    made.set(response);
                }
                return response.status() == 409 && !isAlone && made.get() != null ? made.get() : response;
            } finally {
                inProgress.decrementAndGet();
            }
        };
    }

    /** Changes a parameter to what it was. */
    private static Behaviour forgetful() {
        return (request, upstream) -> {
            if (!request.isModification() || !request.text().contains("sync_commit_interval_ms")) {
                return upstream.apply(request);
            }
            return upstream.apply(request.replacing("\"10000\"", "\"5000\"")).replacing("\"5000\"", "\"10000\"");
        };
    }

    private static Behaviour wavering() {
        AtomicInteger second = new AtomicInteger();
        return (request, upstream) -> upstream.apply(request)
                .replacing("(\"ended\":\"[^\"]*:)\\d\\d\\+", "$1" + (10 + second.incrementAndGet() % 50) + "+");
    }

    /** As a proxy that repeats what it thinks has failed. */
    private static Behaviour repeating() {
        return (request, upstream) -> {
            if (!request.method().equals("GET")) {
                upstream.apply(request);
            }
            return upstream.apply(request);
        };
    }

    /** As a queue that delivers at least once. */
    private static Behaviour repeatingLater() {
        AtomicReference<@Nullable ObservedRequest> accepted = new AtomicReference<>();
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            if (request.isModification() && response.isGood()) {
                accepted.set(request);
            } else if (response.text().contains("\"Completed\"") && accepted.get() != null) {
                upstream.apply(accepted.getAndSet(null));
            }
            return response;
        };
    }

    private static Behaviour oneJob() {
        AtomicReference<String> latest = new AtomicReference<>("");
        return (request, upstream) -> {
            ObservedResponse response = upstream.apply(request.withTarget("id=the-job", "id=" + latest.get()));
            Matcher started = JOB.matcher(response.text());
            if (started.find()) {
                latest.set(started.group(1));
            }
            return latest.get().isEmpty() ? response : response.replacing(Pattern.quote(latest.get()), "the-job");
        };
    }
}
