package io.github.starrockssync.client.call;

import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link CallOptions} that changes the request. A parameter of the request takes precedence over a value here.
 * Immutable.
 *
 * @param credentials instead of the client's, or {@code null}
 * @param projectId instead of the client's, or {@code null}
 * @param language instead of the client's, or {@code null}
 * @param headers further headers
 * @param queryParameters further query parameters, in the order to send
 * @param bodyProperties further properties of the body, by their name in JSON
 */
public record RequestOverrides(
        @Nullable CredentialsProvider credentials,
        @Nullable String projectId,
        @Nullable Language language,
        Map<String, String> headers,
        List<Map.Entry<String, String>> queryParameters,
        Map<String, Object> bodyProperties) {

    static final RequestOverrides NONE = new RequestOverrides(null, null, null, Map.of(), List.of(), Map.of());

    public RequestOverrides {
        headers = Map.copyOf(headers);
        queryParameters = List.copyOf(queryParameters);
        bodyProperties = Map.copyOf(bodyProperties);
    }

    RequestOverrides withCredentials(CredentialsProvider other) {
        return new RequestOverrides(other, projectId, language, headers, queryParameters, bodyProperties);
    }

    RequestOverrides withProjectId(String other) {
        return new RequestOverrides(credentials, other, language, headers, queryParameters, bodyProperties);
    }

    RequestOverrides withLanguage(Language other) {
        return new RequestOverrides(credentials, projectId, other, headers, queryParameters, bodyProperties);
    }

    RequestOverrides withHeader(String name, String value) {
        Map<String, String> more = caseInsensitive(headers);
        more.put(name, value);
        return new RequestOverrides(credentials, projectId, language, more, queryParameters, bodyProperties);
    }

    RequestOverrides withQueryParameter(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(queryParameters);
        more.add(Map.entry(name, value));
        return new RequestOverrides(credentials, projectId, language, headers, more, bodyProperties);
    }

    RequestOverrides withBodyProperty(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(bodyProperties);
        more.put(name, value);
        return new RequestOverrides(credentials, projectId, language, headers, queryParameters, more);
    }

    RequestOverrides orElse(RequestOverrides defaults) {
        Map<String, String> allHeaders = caseInsensitive(defaults.headers);
        allHeaders.putAll(headers);
        List<Map.Entry<String, String>> allParameters = new ArrayList<>(defaults.queryParameters);
        allParameters.addAll(queryParameters);
        Map<String, Object> allProperties = new LinkedHashMap<>(defaults.bodyProperties);
        allProperties.putAll(bodyProperties);
        return new RequestOverrides(
                credentials != null ? credentials : defaults.credentials,
                projectId != null ? projectId : defaults.projectId,
                language != null ? language : defaults.language,
                allHeaders,
                allParameters,
                allProperties);
    }

    private static Map<String, String> caseInsensitive(Map<String, String> headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    /** Omits the values, which may be secrets. */
    @Override
    public String toString() {
        return "RequestOverrides[headers " + headers.keySet() + ", body properties " + bodyProperties.keySet() + "]";
    }
}
