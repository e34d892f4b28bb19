package io.github.starrockssync.client.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.RequestOverrides;
import io.github.starrockssync.client.internal.auth.HeaderValue;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import io.github.starrockssync.client.internal.auth.PercentEncoding;
import io.github.starrockssync.client.model.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a call into a request: fills in defaults, validates, encodes. */
public final class RequestFactory {
    private static final String PROJECT_ID = "project_id";
    private static final String WAYS_TO_SET_PROJECT =
            "; set it in the request, with projectId on the client's builder or with"
                    + " withProjectId on the credentials; if the default chain supplies these, HUAWEICLOUD_SDK_PROJECT_ID,"
                    + " huaweicloud.sdk.project-id and project_id in the profile file set it too";
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^{}]+)}");
    private static final byte[] NO_BODY = {};

    private final URI endpoint;
    private final @Nullable String projectId;
    private final @Nullable Language language;
    private final String userAgent;

    public RequestFactory(URI endpoint, @Nullable String projectId, @Nullable Language language, String userAgent) {
        this.endpoint = endpoint;
        this.projectId = projectId;
        this.language = language;
        this.userAgent = userAgent;
    }

    /** Returns host and port, the latter unless the scheme implies it. */
    String host() {
        return new OutgoingRequest("", endpoint, List.of(), Map.of(), NO_BODY, null).host();
    }

    /**
     * Encodes everything but what depends on the credentials. Later changes of the caller's objects have no effect.
     *
     * @throws IllegalArgumentException if the call cannot be sent as it is
     */
    Prepared prepare(ApiCall<?> call, RequestOverrides overrides) {
        for (Matcher name = PATH_PARAMETER.matcher(call.path()); name.find(); ) {
            if (!name.group(1).equals(PROJECT_ID)) {
                segment(call, name.group(1), call.pathParameters().get(name.group(1)));
            }
        }
        List<Map.Entry<String, String>> query = new ArrayList<>(call.queryParameters());
        query.addAll(overrides.queryParameters());
        return new Prepared(
                call,
                projectOf(call, overrides),
                query.stream()
                        .map(each -> Map.entry(
                                PercentEncoding.encode(each.getKey()), PercentEncoding.encode(each.getValue())))
                        .toList(),
                headers(call, overrides),
                body(call, overrides));
    }

    private @Nullable String projectOf(ApiCall<?> call, RequestOverrides overrides) {
        String named = call.pathParameters().get(PROJECT_ID);
        String project = named != null ? named : overrides.projectId() != null ? overrides.projectId() : projectId;
        // it becomes a header as well when the request is signed
        return project == null ? null : HeaderValue.require(call.operationId() + ": " + PROJECT_ID, project);
    }

    private Map<String, String> headers(ApiCall<?> call, RequestOverrides overrides) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", userAgent);
        Language chosen = overrides.language() != null ? overrides.language() : language;
        if (chosen != null) {
            headers.put("X-Language", HeaderValue.require("language", chosen.getValue()));
        }
        if (call.body() != null) {
            headers.put("Content-Type", "application/json;charset=UTF-8");
        }
        overrides.headers().forEach((name, value) -> headers.put(name, HeaderValue.require(name, value)));
        call.headers().forEach((name, value) -> headers.put(name, HeaderValue.require(name, value)));
        return headers;
    }

    private static byte[] body(ApiCall<?> call, RequestOverrides overrides) {
        if (call.body() == null) {
            return NO_BODY;
        }
        try {
            return Json.write(call.body(), overrides.bodyProperties());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(call.operationId() + ": body cannot be written as JSON", e);
        }
    }

    /** An encoded call that lacks its credentials, and with them perhaps its project. */
    final class Prepared {
        private final ApiCall<?> call;
        private final @Nullable String project;
        private final List<Map.Entry<String, String>> query;
        private final Map<String, String> headers;
        private final byte[] body;

        private Prepared(
                ApiCall<?> call,
                @Nullable String project,
                List<Map.Entry<String, String>> query,
                Map<String, String> headers,
                byte[] body) {
            this.call = call;
            this.project = project;
            this.query = query;
            this.headers = headers;
            this.body = body;
        }

        /** Whether the project is up to the credentials. */
        boolean lacksProject() {
            return project == null && call.path().contains("{" + PROJECT_ID + "}");
        }

        /** Completes the request, with the project of the credentials if nothing else names one. */
        OutgoingRequest complete(@Nullable String projectOfCredentials) {
            String chosen = project == null ? projectOfCredentials : project;
            return new OutgoingRequest(call.method(), uri(chosen), query, headers, body, chosen);
        }

        private URI uri(@Nullable String chosen) {
            StringBuilder uri = new StringBuilder(endpoint.toString());
            int copied = 0;
            for (Matcher name = PATH_PARAMETER.matcher(call.path()); name.find(); copied = name.end()) {
                uri.append(call.path(), copied, name.start()).append(value(name.group(1), chosen));
            }
            uri.append(call.path(), copied, call.path().length());
            char separator = '?';
            for (Map.Entry<String, String> parameter : query) {
                uri.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
                separator = '&';
            }
            return URI.create(uri.toString());
        }

        private String value(String name, @Nullable String chosen) {
            return segment(
                    call,
                    name,
                    name.equals(PROJECT_ID) ? chosen : call.pathParameters().get(name));
        }
    }

    private static String segment(ApiCall<?> call, String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(call.operationId() + ": " + name + " is missing"
                    + (name.equals(PROJECT_ID) ? WAYS_TO_SET_PROJECT : ""));
        }
        // dots survive encoding, and servers take such a segment for a step in the path
        if (value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(call.operationId() + ": " + name + " is " + value);
        }
        return PercentEncoding.encode(value);
    }
}
