package io.github.starrockssync.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.model.Language;
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

    private final String endpoint;
    private final DefaultProject defaultProject;
    private final @Nullable Language language;
    private volatile URI latest;

    RequestFactory(URI endpoint, DefaultProject defaultProject, @Nullable Language language) {
        this.endpoint = endpoint.toString();
        this.latest = endpoint;
        this.defaultProject = defaultProject;
        this.language = language;
    }

    OutgoingRequest create(ApiCall<?> call) {
        List<Map.Entry<String, String>> query =
                call.queryParameters().isEmpty() ? List.of() : encoded(call.queryParameters());
        String project = projectOf(call);
        return new OutgoingRequest(call.method(), uri(call, project, query), query, headers(call), body(call), project);
    }

    private static List<Map.Entry<String, String>> encoded(List<Map.Entry<String, String>> query) {
        return query.stream()
                .map(each -> Map.entry(PercentEncoding.encode(each.getKey()), PercentEncoding.encode(each.getValue())))
                .toList();
    }

    private URI uri(ApiCall<?> call, @Nullable String project, List<Map.Entry<String, String>> query) {
        String template = call.path();
        StringBuilder uri = new StringBuilder(endpoint.length() + template.length() + 80).append(endpoint);
        int end = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
            int close = template.indexOf('}', open);
            uri.append(template, end, open).append(segment(call, project, template.substring(open + 1, close)));
            end = close + 1;
        }
        uri.append(template, end, template.length());
        if (!query.isEmpty()) {
            uri.append('?').append(join(query));
        }
        return parsed(uri.toString());
    }

    /** Who asks for a job, or changes one instance, uses the same one over and over. */
    private URI parsed(String text) {
        URI last = latest;
        if (!last.toString().equals(text)) {
            last = URI.create(text);
            latest = last;
        }
        return last;
    }

    private static String join(List<Map.Entry<String, String>> query) {
        return query.stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("&"));
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
