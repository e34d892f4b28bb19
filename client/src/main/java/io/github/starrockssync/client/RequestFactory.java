package io.github.starrockssync.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.generated.model.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a call into a request: fills in the client's defaults, checks, encodes. */
final class RequestFactory {
    private static final String PROJECT_ID = "project_id";
    private static final String X_LANGUAGE = "X-Language";
    private static final byte[] NO_BODY = {};

    private final URI endpoint;
    private final DefaultProject defaultProject;
    private final @Nullable Language language;

    RequestFactory(URI endpoint, DefaultProject defaultProject, @Nullable Language language) {
        this.endpoint = endpoint;
        this.defaultProject = defaultProject;
        this.language = language;
    }

    OutgoingRequest create(ApiCall<?> call) {
        List<Map.Entry<String, String>> query = call.queryParameters().stream()
                .map(each -> Map.entry(PercentEncoding.encode(each.getKey()), PercentEncoding.encode(each.getValue())))
                .toList();
        String project = projectOf(call);
        return new OutgoingRequest(call.method(), uri(call, project, query), query, headers(call), body(call), project);
    }

    private URI uri(ApiCall<?> call, @Nullable String project, List<Map.Entry<String, String>> query) {
        String path = endpoint + path(call, project);
        return URI.create(query.isEmpty() ? path : path + "?" + join(query));
    }

    private static String join(List<Map.Entry<String, String>> query) {
        return query.stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("&"));
    }

    private static String path(ApiCall<?> call, @Nullable String project) {
        String template = call.path();
        StringBuilder path = new StringBuilder(template.length() + 80);
        int end = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
            int close = template.indexOf('}', open);
            path.append(template, end, open).append(segment(call, project, template.substring(open + 1, close)));
            end = close + 1;
        }
        return path.append(template, end, template.length()).toString();
    }

    private static String segment(ApiCall<?> call, @Nullable String project, String name) {
        String value = name.equals(PROJECT_ID) ? project : call.pathParameters().get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(call.operationId() + ": " + name + " is missing"
                    + (name.equals(PROJECT_ID) ? DefaultProject.WAYS_TO_SET_IT : ""));
        }
        // dots survive encoding, and servers take such a segment for a step in the path
        if (value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(call.operationId() + ": " + name + " is " + value);
        }
        return PercentEncoding.encode(value);
    }

    private @Nullable String projectOf(ApiCall<?> call) {
        String named = call.pathParameters().get(PROJECT_ID);
        // it becomes a header as well when the request is signed
        return named == null
                ? defaultProject.find()
                : HeaderValue.require(call.operationId() + ": " + PROJECT_ID, named);
    }

    private Map<String, String> headers(ApiCall<?> call) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", UserAgent.VALUE);
        if (language != null) {
            headers.put(X_LANGUAGE, language.getValue());
        }
        if (call.body() != null) {
            headers.put("Content-Type", "application/json;charset=UTF-8");
        }
        call.headers().forEach((name, value) -> headers.put(name, HeaderValue.require(name, value)));
        return headers;
    }

    private static byte[] body(ApiCall<?> call) {
        if (call.body() == null) {
            return NO_BODY;
        }
        try {
            return Json.write(call.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(call.operationId() + ": body cannot be written as JSON", e);
        }
    }
}
