package io.github.starrockssync.client.internal.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import io.github.starrockssync.client.internal.auth.PercentEncoding;
import io.github.starrockssync.client.internal.auth.RequestAuthorizer;
import io.github.starrockssync.client.internal.http.HttpTransport;
import io.github.starrockssync.client.internal.http.Json;
import io.github.starrockssync.client.internal.http.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends requests to IAM. Blocks for at most half a minute. */
public final class IamClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration DELAY = Duration.ofMillis(200);
    private static final int MAX_MESSAGE = 200;

    private final URI endpoint;
    private final HttpTransport transport;
    private final Scheduler scheduler;
    private final Clock clock;
    private final String userAgent;

    public IamClient(URI endpoint, HttpTransport transport, Scheduler scheduler, Clock clock, String userAgent) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.scheduler = scheduler;
        this.clock = clock;
        this.userAgent = userAgent;
    }

    /** A successful response. */
    record Response(JsonNode body, WireResponse wire) {}

    Response post(String path, Map<String, Object> body, @Nullable Credentials credentials) {
        try {
            return send("POST", path, List.of(), Json.write(body, Map.of()), credentials);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Response get(String path, String parameter, String value, Credentials credentials) {
        return send(
                "GET", path, List.of(Map.entry(parameter, PercentEncoding.encode(value))), new byte[0], credentials);
    }

    CredentialsException failure(String reason, @Nullable Throwable cause) {
        return new CredentialsException("IAM at " + endpoint.getRawAuthority() + ": " + reason, cause);
    }

    Clock clock() {
        return clock;
    }

    private Response send(
            String method,
            String path,
            List<Map.Entry<String, String>> query,
            byte[] body,
            @Nullable Credentials credentials) {
        String parameters = query.isEmpty()
                ? ""
                : "?" + query.get(0).getKey() + "=" + query.get(0).getValue();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", userAgent);
        if (body.length > 0) {
            headers.put("Content-Type", "application/json;charset=UTF-8");
        }
        OutgoingRequest request =
                new OutgoingRequest(method, URI.create(endpoint + path + parameters), query, headers, body, null);
        for (int attempt = 1; ; attempt++) {
            try {
                WireResponse response = attempt(request, credentials);
                if (response.status() < 500 && response.status() != 429 || attempt == MAX_ATTEMPTS) {
                    return read(method + " " + path, response);
                }
            } catch (IOException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw failure("no response to " + method + " " + path, e);
                }
            }
            pause(method + " " + path);
        }
    }

    private WireResponse attempt(OutgoingRequest request, @Nullable Credentials credentials) throws IOException {
        OutgoingRequest authorized =
                credentials == null ? request : ((RequestAuthorizer) credentials).authorize(request, clock.instant());
        CompletableFuture<WireResponse> response = transport.send(authorized.toHttp(TIMEOUT));
        try {
            return response.get(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IOException(cause.getMessage(), cause);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new HttpTimeoutException("no complete response within " + TIMEOUT);
        } catch (InterruptedException e) {
            response.cancel(true);
            throw interrupted(e);
        }
    }

    private void pause(String request) {
        try {
            scheduler.sleep(DELAY);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private CredentialsException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return failure("interrupted", cause);
    }

    private Response read(String request, WireResponse response) {
        JsonNode body;
        try {
            body = Json.tree(response.body());
        } catch (IOException e) {
            throw failure(response.status() + " to " + request + ", which is not JSON", e);
        }
        if (response.status() < 200 || response.status() > 299) {
            throw failure(response.status() + " to " + request + message(body), null);
        }
        return new Response(body, response);
    }

    /** IAM has three forms of an error. */
    private static String message(JsonNode body) {
        for (JsonNode each :
                List.of(body.path("error").path("message"), body.path("error_msg"), body.path("message"))) {
            if (each.isTextual()) {
                String text = each.asText().replaceAll("\\p{Cntrl}+", " ");
                return ": " + text.substring(0, Math.min(text.length(), MAX_MESSAGE));
            }
        }
        return "";
    }
}
