package io.github.starrockssync.server.signature;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request of an official client, captured on the wire: a line of {@code signed-requests.jsonl}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CapturedRequest(
        String client,
        @JsonProperty("case") String name,
        String method,
        String target,
        List<List<String>> headers,
        @Nullable String body,
        String accessKey,
        String secretKey,
        String clock,
        List<String> verifiedWith,
        @Nullable String canonicalRequest) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    static List<CapturedRequest> all() {
        try (InputStream file = CapturedRequest.class.getResourceAsStream("signed-requests.jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<CapturedRequest> all = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(JSON.readValue(line, CapturedRequest.class));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the client signs what it sends. */
    boolean isVerifiable() {
        return !verifiedWith.isEmpty();
    }

    Instant date() {
        return LocalDateTime.parse(clock, DATE).toInstant(ZoneOffset.UTC);
    }

    SignedRequest request() {
        String[] parts = target.split("\\?", 2);
        byte[] octets = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        return new SignedRequest(method, parts[0], parts.length == 2 ? parts[1] : "", headerMap(), octets);
    }

    AccessKey key() {
        List<String> token = headerMap().get("X-Security-Token");
        return new AccessKey(
                accessKey, secretKey, "0483b6b16e954cb88930a360d2c4e663", token == null ? null : token.get(0));
    }

    private Map<String, List<String>> headerMap() {
        Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(header ->
                map.computeIfAbsent(header.get(0), name -> new ArrayList<>()).add(header.get(1)));
        return map;
    }

    @Override
    public String toString() {
        return client + ": " + name;
    }
}
