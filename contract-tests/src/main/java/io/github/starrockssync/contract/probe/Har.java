package io.github.starrockssync.contract.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.probe.ServiceProbe.Exchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Exchanges as an HTTP archive, which browsers and other tools read. It has no credentials. */
final class Har {

    private static final Set<String> SECRET = Set.of("authorization", "x-auth-token", "x-security-token", "set-cookie");
    private static final String ENTRY = """
            {"cache": {}, "time": 0, "timings": {"send": 0, "wait": 0, "receive": 0},
             "request": {"httpVersion": "HTTP/1.1", "headersSize": -1, "bodySize": -1, "cookies": [], "queryString": []},
             "response": {"httpVersion": "HTTP/1.1", "headersSize": -1, "bodySize": -1, "cookies": [], "statusText": "",
              "redirectURL": ""}}
            """;

    private Har() {}

    static String of(URI address, List<Exchange> exchanges) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        ObjectNode log = root.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "starrocks-sync-verifier").put("version", "1");
        try {
            for (Exchange each : exchanges) {
                ObjectNode entry = (ObjectNode) mapper.readTree(ENTRY);
                entry.put("startedDateTime", each.time().toString());
                add(address, each.request(), (ObjectNode) entry.get("request"));
                add(each.response(), (ObjectNode) entry.get("response"));
                log.withArray("entries").add(entry);
            }
            return mapper.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(URI address, ApiRequest request, ObjectNode target) {
        target.put("method", request.method()).put("url", address + request.target());
        headers(target.putArray("headers"), request.headers());
        if (!request.body().isEmpty()) {
            target.putObject("postData").put("mimeType", "application/json").put("text", request.body());
        }
    }

    private static void add(ApiResponse response, ObjectNode target) {
        target.put("status", response.status());
        headers(target.putArray("headers"), response.headers());
        target.putObject("content")
                .put("size", response.bytes().length)
                .put("mimeType", "application/json")
                .put("text", response.text());
    }

    private static void headers(ArrayNode target, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> values.forEach(value -> target.addObject()
                .put("name", name)
                .put("value", SECRET.contains(name.toLowerCase(Locale.ROOT)) ? "removed" : value)));
    }
}
