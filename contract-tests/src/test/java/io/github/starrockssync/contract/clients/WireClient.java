package io.github.starrockssync.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends requests byte for byte as an official client does. */
final class WireClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ClientSignature SIGNATURE = new ClientSignature(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY);

    private final URI sandbox;
    private final Kind kind;
    private final String date;

    /** What the clients differ in. */
    enum Kind {
        /** The Go SDK v3: no host and no content type is signed, an unset language is sent and signed empty. */
        GO("application/json;charset=UTF-8") {
            @Override
            Map<String, String> signed(String date, boolean hasLanguage, String contentType) {
                Map<String, String> headers = new LinkedHashMap<>();
                headers.put("User-Agent", "huaweicloud-usdk-go/3.0; Go/go1.19 linux/amd64; app/");
                if (hasLanguage) {
                    headers.put("X-Language", "");
                }
                headers.put("X-Project-Id", WellKnown.PROJECT);
                headers.put("X-Sdk-Date", date);
                return headers;
            }

            @Override
            Map<String, String> unsigned(String contentType) {
                return Map.of("Content-Type", contentType, "Accept-Encoding", "gzip");
            }
        },

        /** The Terraform provider: no host is signed, the project is added after signing. */
        TERRAFORM("application/json") {
            @Override
            Map<String, String> signed(String date, boolean hasLanguage, String contentType) {
                Map<String, String> headers = new LinkedHashMap<>();
                headers.put("User-Agent", "terraform-provider-iac golangsdk/2.0.0");
                headers.put("Accept", "application/json");
                headers.put("Content-Type", contentType);
                headers.put("X-Sdk-Date", date);
                return headers;
            }

            @Override
            Map<String, String> unsigned(String contentType) {
                return Map.of("X-Project-Id", WellKnown.PROJECT, "Accept-Encoding", "gzip");
            }
        };

        private final String contentTypeOfBody;

        Kind(String contentTypeOfBody) {
            this.contentTypeOfBody = contentTypeOfBody;
        }

        abstract Map<String, String> signed(String date, boolean hasLanguage, String contentType);

        abstract Map<String, String> unsigned(String contentType);
    }

    /**
     * @param date as in {@code X-Sdk-Date}
     */
    WireClient(URI sandbox, Kind kind, String date) {
        this.sandbox = sandbox;
        this.kind = kind;
        this.date = date;
    }

    JsonNode get(String path) {
        return succeed("GET", path, "");
    }

    /**
     * @param json compact; sent with the line feed that Go's encoder ends with
     */
    JsonNode send(String method, String path, String json) {
        return succeed(method, path, json + "\n");
    }

    private JsonNode succeed(String method, String path, String body) {
        RawExchange response = exchange(method, path, body);
        assertThat(response.status())
                .as("%s %s: %s", method, path, response.body())
                .isEqualTo(200);
        return read(response);
    }

    /** The response to a GET that is refused. */
    JsonNode refused(String path, int status) {
        RawExchange response = exchange("GET", path, "");
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        return read(response);
    }

    private RawExchange exchange(String method, String pathAndQuery, String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        String path = "/v3/" + WellKnown.PROJECT + parts[0];
        List<Map.Entry<String, String>> query = query(parts);
        String contentType = body.isEmpty() ? "application/json" : kind.contentTypeOfBody;
        Map<String, String> headers = new LinkedHashMap<>(kind.signed(date, !parts[0].equals("/jobs"), contentType));
        String authorization = SIGNATURE.authorization(method, path, query, headers, body);
        headers.putAll(kind.unsigned(contentType));
        headers.put("Authorization", authorization);
        RawRequest request = RawRequest.bare(
                        method, query.isEmpty() ? path : path + "?" + ClientSignature.canonical(query))
                .with("Host: " + sandbox.getAuthority());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request = request.with(header.getKey() + ": " + header.getValue());
        }
        return (body.isEmpty() ? request : request.body(body)).send(sandbox);
    }

    private static List<Map.Entry<String, String>> query(String... parts) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        for (String parameter : parts.length == 2 ? parts[1].split("&") : new String[0]) {
            String[] pair = parameter.split("=", 2);
            query.add(Map.entry(pair[0], pair[1]));
        }
        return query;
    }

    private static JsonNode read(RawExchange response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }
}
