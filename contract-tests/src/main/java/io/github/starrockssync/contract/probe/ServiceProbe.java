package io.github.starrockssync.contract.probe;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Credentials;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a real service with the readings, by requests that change nothing: queries, and writing calls without valid
 * credentials, to an instance whose id is all zeros, or to a task that a query has shown to be absent. All else needs
 * permission. For one thread.
 */
public final class ServiceProbe {

    /** A name that no task should have. */
    static final String ABSENT_TASK = "probe_of_an_absent_task";

    private static final String TASK_QUERY = "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.INSTANCE
            + "/starrocks/databases/replication/configuration?task_name=" + ABSENT_TASK;

    private final URI address;
    private final Substitution names;
    private final Credentials credentials;
    private final boolean writing;
    private final List<Exchange> exchanges = new ArrayList<>();

    /** A request and its response. */
    record Exchange(Instant time, ApiRequest request, ApiResponse response) {}

    /** A request needs permission. */
    static final class NotAllowedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotAllowedException(String message) {
            super(message);
        }
    }

    /**
     * @param address what stands before {@code /v3}
     * @param names ids and names of the service, instead of the well-known ones
     * @param credentials to send queries with
     * @param writing whether the task may be modified, by calls that its checks should refuse
     */
    public ServiceProbe(URI address, Substitution names, Credentials credentials, boolean writing) {
        this.address = address;
        this.names = names;
        this.credentials = credentials;
        this.writing = writing;
    }

    /** Sends the requests, and returns what the responses say about each reading. */
    public List<Finding> run() {
        return Reading.all().stream().map(each -> each.probe(this)).toList();
    }

    /** Returns the exchanges as an HTTP archive, without credentials. */
    public String har() {
        return Har.of(address, exchanges);
    }

    /** Why a request changes nothing. */
    enum Kind {
        /** It is a GET. */
        QUERY,
        /** It has no valid credentials: it is sent with those that it has. */
        UNAUTHENTICATED,
        /** It is sent to an instance that cannot exist. */
        UNKNOWN_INSTANCE,
        /** It is about a task that a query has just shown to be absent. */
        ABSENT_TASK,
        /** The checks of the task should refuse it: needs permission. */
        WRITE
    }

    ApiResponse send(Kind kind, ApiRequest request) {
        return switch (kind) {
            case QUERY -> {
                if (!request.method().equals("GET")) {
                    throw new IllegalArgumentException(request.toString());
                }
                yield authenticated(request);
            }
            case UNAUTHENTICATED -> exchange(names.apply(request));
            case UNKNOWN_INSTANCE -> authenticated(toUnknownInstance(request));
            case ABSENT_TASK -> {
                ApiResponse shown = authenticated(ApiRequest.of("GET", TASK_QUERY));
                if (shown.status() != 400 && shown.status() != 404) {
                    throw new NotAllowedException(
                            "the query of the task " + ABSENT_TASK + " returns " + shown.status());
                }
                yield authenticated(request.json("{\"task_name\": \"" + ABSENT_TASK + "\"}"));
            }
            case WRITE -> {
                if (!writing) {
                    throw new NotAllowedException("needs --allow-writes");
                }
                yield authenticated(request);
            }
        };
    }

    private static ApiRequest toUnknownInstance(ApiRequest request) {
        String target = request.target().replace(WellKnown.INSTANCE, WellKnown.UNKNOWN_INSTANCE);
        return new ApiRequest(request.method(), target, request.headers(), request.body());
    }

    private ApiResponse authenticated(ApiRequest request) {
        return exchange(credentials.authenticate(address, names.apply(request)));
    }

    private ApiResponse exchange(ApiRequest request) {
        Instant time = Instant.now();
        ApiResponse response = new HttpSender(address).send(request);
        exchanges.add(new Exchange(time, request, response));
        return response;
    }
}
