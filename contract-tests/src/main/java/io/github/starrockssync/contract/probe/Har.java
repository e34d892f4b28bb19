package io.github.starrockssync.contract.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.probe.ProbeSession.Exchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Exchanges as an HTTP archive, which browsers and other tools read. It has no credentials. */
final class Har {

    private static final Set<String> SECRET = Set.of("authorization", "x-auth-token", "x-security-token", "set-cookie");

    private Har() {}

    static String of(URI address, List<Exchange> exchanges) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        ObjectNode log = root.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "starrocks-sync-verifier").put("version", "1");
        ArrayNode entries = log.putArray("entries");
        for (Exchange each : exchanges) {
            ObjectNode entry = entries.addObject();
            entry.put("startedDateTime", each.time().toString()).put("time", 0);
            ObjectNode request = entry.putObject("request")
                    .put("method", each.request().method())
                    .put("url", address + each.request().target())
                    .put("httpVersion", "HTTP/1.1")
                    .put("headersSize", -1)
                    .put("bodySize", -1);
            request.putArray("cookies");
            request.putArray("queryString");
            headers(request.putArray("headers"), each.request().headers());
            if (!each.request().body().isEmpty()) {
                request.putObject("postData")
                        .put("mimeType", "application/json")
                        .put("text", each.request().body());
            }
            ObjectNode response = entry.putObject("response")
                    .put("status", each.response().status())
                    .put("statusText", "")
                    .put("httpVersion", "HTTP/1.1")
                    .put("redirectURL", "")
                    .put("headersSize", -1)
                    .put("bodySize", -1);
            response.putArray("cookies");
            headers(response.putArray("headers"), each.response().headers());
            response.putObject("content")
                    .put("size", each.response().bytes().length)
                    .put("mimeType", "application/json")
                    .put("text", each.response().text());
            entry.putObject("cache");
            entry.putObject("timings").put("send", 0).put("wait", 0).put("receive", 0);
        }
        try {
            return mapper.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void headers(ArrayNode target, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> values.forEach(value -> target.addObject()
                .put("name", name)
                .put("value", SECRET.contains(name.toLowerCase(Locale.ROOT)) ? "removed" : value)));
    }
}
