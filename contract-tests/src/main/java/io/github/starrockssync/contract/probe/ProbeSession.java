package io.github.starrockssync.contract.probe;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Requests to a service that change nothing: queries, and writing calls without valid credentials, to an instance whose id is
 * all zeros, or to a task that a query has shown to be absent. All else needs permission.
 */
final class ProbeSession {

    static final String REPLICATION =
            "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";
    static final String DATABASES = REPLICATION.replaceFirst("/replication$", "");
    static final String CONFIGURATION = REPLICATION + "/configuration?task_name=";

    /** A name that no task should have. */
    static final String ABSENT_TASK = "probe_of_an_absent_task";

    private final URI address;
    private final Substitution names;
    private final Map<String, Object> credentials;
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

    ProbeSession(URI address, Substitution names, Map<String, Object> credentials, boolean writing) {
        this.address = address;
        this.names = names;
        this.credentials = credentials;
        this.writing = writing;
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    ApiResponse get(String target) {
        return send(ApiRequest.of("GET", target));
    }

    /** Sends a query, with credentials. */
    ApiResponse send(ApiRequest request) {
        if (!request.method().equals("GET")) {
            throw new IllegalArgumentException(request.toString());
        }
        return exchange(authenticated(names.apply(request)));
    }

    /** Sends any request without credentials, or with those that it has. */
    ApiResponse sendUnauthenticated(ApiRequest request) {
        return exchange(names.apply(request));
    }

    /** Sends a writing call to an instance that cannot exist. */
    ApiResponse writeToUnknownInstance(ApiRequest request) {
        ApiRequest harmless = new ApiRequest(
                request.method(),
                request.target().replace(WellKnown.INSTANCE, WellKnown.UNKNOWN_INSTANCE),
                request.headers(),
                request.body());
        return exchange(authenticated(names.apply(harmless)));
    }

    /** Sends a writing call about a task that a query has just shown to be absent. */
    ApiResponse writeToAbsentTask(String method, String target) {
        ApiResponse shown = get(CONFIGURATION + ABSENT_TASK);
        if (shown.status() != 400 && shown.status() != 404) {
            throw new NotAllowedException("the query of the task " + ABSENT_TASK + " returns " + shown.status());
        }
        return exchange(authenticated(
                names.apply(ApiRequest.of(method, target).json("{\"task_name\": \"" + ABSENT_TASK + "\"}"))));
    }

    /** Sends a modification of the task, which its checks should refuse. */
    ApiResponse write(ApiRequest request) {
        if (!writing) {
            throw new NotAllowedException("needs --allow-writes");
        }
        return exchange(authenticated(names.apply(request)));
    }

    private ApiRequest authenticated(ApiRequest request) {
        if (credentials.get("token") != null) {
            return request.header("X-Auth-Token", credentials.get("token").toString());
        }
        if (credentials.get("access_key") != null) {
            return new SdkSignature(
                            credentials.get("access_key").toString(),
                            credentials.get("secret_key").toString(),
                            Instant.now())
                    .sign(URI.create(address + request.target()), request);
        }
        return request;
    }

    private ApiResponse exchange(ApiRequest request) {
        Instant time = Instant.now();
        ApiResponse response = new HttpSender(address).send(request);
        exchanges.add(new Exchange(time, request, response));
        return response;
    }
}
