package io.github.starrockssync.contract.faults;

import static io.github.starrockssync.contract.faults.FaultyServer.behaves;
import static io.github.starrockssync.contract.faults.FaultyServer.misreads;
import static io.github.starrockssync.contract.faults.FaultyServer.responds;
import static io.github.starrockssync.contract.faults.FaultyServer.respondsTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Servers that break the contract, each in one way. */
final class FaultyServers {

    private FaultyServers() {}

    static List<FaultyServer> all() {
        return kinds().flatMap(List::stream).toList();
    }

    /** Servers that respond as the contract allows, though not as the sandbox does. */
    static List<FaultyServer> allowed() {
        return List.of(
                responds(", and bodies come slowly and in chunks", a -> true, a -> a.sent(Transfer.SLOW)),
                responds(
                        ", and stages are new or in lower case",
                        a -> true,
                        a -> a.replacing("\"Incremental\"", "\"incremental\"").replacing("\"Wait\"", "\"Queued\"")));
    }

    /** The first of each kind, and the first for each class of provider checks that is to find it. */
    static List<FaultyServer> sample() {
        Set<String> checks = new HashSet<>();
        return kinds().flatMap(
                        kind -> kind.stream().filter(each -> checks.add(each.firstChecks()) || each == kind.get(0)))
                .toList();
    }

    private static Stream<List<FaultyServer>> kinds() {
        return Stream.of(statuses(), headers(), bodies(), errors(), rules(), StatefulFaults.all());
    }

    private static List<FaultyServer> statuses() {
        return List.of(
                responds("returns 201 instead of 200", ObservedResponse::isGood, a -> a.withStatus(201)),
                responds("returns 200 with an error body", ObservedResponse::isRefusal, a -> a.withStatus(200)),
                responds("returns 500 for an invalid request", status(400), a -> a.withStatus(500)),
                responds("returns 403 for a request without credentials", status(401), a -> a.withStatus(403)),
                responds("returns 400 while a job is running", status(409), a -> a.withStatus(400))
                        .detectedBy("concurrency"),
                responds("returns 404 for an unknown method", status(405), a -> a.withStatus(404)),
                responds(
                        "redirects with 307",
                        a -> true,
                        a -> a.withStatus(307).with("Location", "/elsewhere").withText("")));
    }

    private static List<FaultyServer> headers() {
        return List.of(
                responds("returns no X-Request-Id", a -> true, a -> a.without("X-Request-Id")),
                responds("returns two values of X-Request-Id", a -> true, a -> a.with("X-Request-Id", "r1", "r2")),
                behaves("returns the same X-Request-Id in all responses", StatefulFaults::oneRequestId),
                responds(
                        "returns another request id in the body than in the header",
                        a -> true,
                        a -> a.replacing("(\"request_id\":\")..", "$1--")),
                responds("declares JSON as text/plain", a -> true, a -> a.with("Content-Type", "text/plain")),
                responds(
                        "declares JSON as GBK", a -> true, a -> a.with("Content-Type", "application/json;charset=GBK")),
                responds("returns no Content-Type", a -> true, a -> a.without("Content-Type")),
                responds("returns 405 without Allow", status(405), a -> a.without("Allow")),
                responds(
                        "returns methods in Allow that it does not have",
                        status(405),
                        a -> a.with("Allow", "GET, PATCH")),
                responds(
                        "compresses bodies without Accept-Encoding",
                        a -> a.body().length > 0,
                        a -> a.withBody(compressed(a.body())).with("Content-Encoding", "gzip")),
                responds("ends the connection in the middle of a body", a -> true, a -> a.sent(Transfer.BROKEN)));
    }

    private static List<FaultyServer> bodies() {
        return List.of(
                replaces("omits a property", "\"(job_id|stage|param_name|status)\":\"[^\"]*\",?", ""),
                replaces(
                        "returns null for empty properties",
                        "\"(last_error_of_alter_table|ended|fail_reason)\":\"\"",
                        "\"$1\":null"),
                replaces("returns an undocumented status of a job", "\"Completed\"", "\"Done\"")
                        .detectedBy("modifications"),
                replaces("renames a property", "\"job_id\":", "\"job\":"),
                replaces("returns names in camel case", "\"(\\w+?)_(\\w)(\\w*)\":", "\"$1$2$3\":"),
                replaces("returns numbers instead of strings", "\"(\\d+)\"", "$1"),
                replaces("returns strings instead of numbers and booleans", ":(\\d+|true|false)([,}])", ":\"$1\"$2"),
                replaces("returns an object instead of a list of one", "\\[(\\{[^\\[\\]]*\\})\\]", "$1")
                        .detectedBy("modifications"),
                replaces(
                        "returns an undocumented value of an enumeration",
                        "\"check_result\":\"\\w+\"",
                        "\"check_result\":\"ok\""),
                replaces(
                                "returns the result of a table check for a database check",
                                "\"check_result\":\"fail\"",
                                "\"check_result\":\"failed\"")
                        .detectedBy("modifications"),
                replaces("wraps the response in an envelope", "(?s)^(\\{.*\\})$", "{\"data\":$1}"),
                replaces("truncates the JSON", "(?s).{9}$", ""),
                replaces("returns a property twice", "^\\{(\"\\w+\":(\"[^\"]*\"|\\d+),)", "{$1$1"),
                replaces("returns more after the end of the JSON", "$", " {}"),
                responds("returns an empty body", ObservedResponse::isGood, a -> a.withText("")),
                responds(
                                "returns a job for a failed check",
                                a -> a.text().matches("(?s).*\"fail(ed)?\".*"),
                                a -> a.replacing("^\\{", "{\"job_id\":\"j1\","))
                        .detectedBy("modifications"));
    }

    private static List<FaultyServer> errors() {
        return List.of(
                refuses("omits error_code", "\"error_code\":\"[^\"]*\",", ""),
                refuses("omits error_msg", ",\"error_msg\":\"[^\"]*\"", ""),
                refuses("wraps errors in an envelope", "(?s)^(\\{.*\\})$", "{\"error\":$1}"),
                refuses("returns the same code for all errors", "DBS\\.\\d+", "DBS.200001")
                        .detectedBy("concurrency"),
                refuses("omits request_id in errors of the gateway", ",\"request_id\":\"[^\"]*\"", ""),
                refuses(
                        "exposes names of exceptions in messages",
                        "(\"error_msg\":\")",
                        "$1java.lang.IllegalStateException: "),
                refuses("does not name the invalid property", "\\$[.\\[][\\w.\\[\\]]*", "body")
                        .detectedBy("refusals"),
                refuses("names only the first of several invalid properties", "; \\$\\.[^\"]*", "")
                        .detectedBy("refusals"),
                responds(
                        "returns an HTML page for an unknown path",
                        status(404),
                        a -> a.withText("<html><body>Not found</body></html>").with("Content-Type", "text/html")),
                responds(
                        "returns an HTML page with 401",
                        status(401),
                        a -> a.withText("<html><body>Log in</body></html>").with("Content-Type", "text/html")),
                responds(
                        "encodes messages in GBK",
                        ObservedResponse::isRefusal,
                        a -> a.withBody(a.text().getBytes(Charset.forName("GBK")))),
                misreads("returns English messages whatever X-Language says", a -> a.with("X-Language", "en-us")),
                misreads(
                                "returns Chinese messages without X-Language",
                                a -> a.headers().first("X-Language").isEmpty() ? a.with("X-Language", "zh-cn") : a)
                        .detectedBy("languages"));
    }

    private static List<FaultyServer> rules() {
        return List.of(
                misreads(
                        "accepts requests without credentials",
                        a -> a.headers().first("Authorization").isEmpty()
                                        && a.headers().first("X-Auth-Token").isEmpty()
                                ? Projects.trusted(a)
                                : a),
                misreads(
                        "accepts any token",
                        a -> a.headers().first("X-Auth-Token").isEmpty() ? a : Projects.trusted(a)),
                misreads(
                        "accepts any signature",
                        a -> a.headers().first("Authorization").startsWith("SDK") ? Projects.trusted(a) : a),
                misreads("refuses valid signatures", a -> a.without("Authorization")),
                misreads(
                        "shows a project to callers of another",
                        a -> a.target().contains(Projects.OTHER) ? a : Projects.trusted(a)),
                misreads(
                                "shows jobs to callers of another project",
                                a -> a.path().endsWith("/jobs") ? Projects.trusted(Projects.mixedUp(a)) : a)
                        .detectedBy("projects"),
                misreads(
                                "lists the tasks of all projects",
                                a -> a.method().equals("GET") && a.path().endsWith("/replication")
                                        ? Projects.trusted(Projects.mixedUp(a))
                                        : a)
                        .detectedBy("projects"),
                misreads(
                        "accepts any Content-Type",
                        a -> a.body().length == 0 ? a : a.with("Content-Type", "application/json")),
                misreads("accepts numbers instead of strings", a -> a.replacing("(:\\s*)(\\d+)", "$1\"$2\""))
                        .detectedBy("refusals"),
                misreads("ignores the limit of a page", a -> a.withTarget("limit=\\d+", "limit=100"))
                        .detectedBy("pages"),
                misreads("counts offsets from 1", a -> a.withTarget("offset=1\\b", "offset=0"))
                        .detectedBy("pages"),
                misreads("returns overlapping pages", a -> a.withTarget("offset=2", "offset=1"))
                        .detectedBy("pages"),
                respondsTo(
                                "returns the size of the page as total_count",
                                a -> a.target().contains("limit=1&"),
                                a -> a.replacing("(?<=\"total_count\":\"?)\\d+", "1"))
                        .detectedBy("pages"));
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Predicate<ObservedResponse> status(int status) {
        return response -> response.status() == status;
    }

    private static FaultyServer replaces(String name, String regex, String replacement) {
        return responds(name, ObservedResponse::isGood, a -> a.replacing(regex, replacement));
    }

    private static FaultyServer refuses(String name, String regex, String replacement) {
        return responds(name, ObservedResponse::isRefusal, a -> a.replacing(regex, replacement));
    }
}
