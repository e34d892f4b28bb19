package io.github.starrockssync.contract.faults;

import static io.github.starrockssync.contract.faults.FaultyServer.answers;
import static io.github.starrockssync.contract.faults.FaultyServer.answersTo;
import static io.github.starrockssync.contract.faults.FaultyServer.behaves;
import static io.github.starrockssync.contract.faults.FaultyServer.understands;

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

    /** The first of each kind, and the first for each class of provider checks that is to find it. */
    static List<FaultyServer> sample() {
        Set<String> checks = new HashSet<>();
        return kinds().flatMap(
                        kind -> kind.stream().filter(each -> checks.add(each.likeliest()) || each == kind.get(0)))
                .toList();
    }

    private static Stream<List<FaultyServer>> kinds() {
        return Stream.of(statuses(), headers(), bodies(), errors(), rules(), StatefulFaults.all());
    }

    private static List<FaultyServer> statuses() {
        return List.of(
                answers("answers 201 instead of 200", ObservedResponse::isGood, a -> a.withStatus(201)),
                answers("answers 200 with an error body", ObservedResponse::isRefusal, a -> a.withStatus(200)),
                answers("answers 500 to a mistake of the caller", status(400), a -> a.withStatus(500)),
                answers("answers 403 to callers without credentials", status(401), a -> a.withStatus(403)),
                answers("answers 400 while a job is running", status(409), a -> a.withStatus(400))
                        .metBy("concurrency"),
                answers("answers 404 to an unknown method", status(405), a -> a.withStatus(404)),
                answers(
                        "redirects with 307",
                        a -> true,
                        a -> a.withStatus(307).with("Location", "/elsewhere").withText("")));
    }

    private static List<FaultyServer> headers() {
        return List.of(
                answers("sends no X-Request-Id", a -> true, a -> a.without("X-Request-Id")),
                answers("sends two X-Request-Id", a -> true, a -> a.with("X-Request-Id", "r1", "r2")),
                behaves("gives all exchanges one X-Request-Id", StatefulFaults::oneRequestId),
                answers(
                        "names another id in the body than in the header",
                        a -> true,
                        a -> a.replacing("(\"request_id\":\")..", "$1--")),
                answers("says that JSON is text/plain", a -> true, a -> a.with("Content-Type", "text/plain")),
                answers(
                        "says that JSON is in GBK",
                        a -> true,
                        a -> a.with("Content-Type", "application/json;charset=GBK")),
                answers("sends no Content-Type", a -> true, a -> a.without("Content-Type")),
                answers("sends no Allow with a 405", status(405), a -> a.without("Allow")),
                answers("allows other methods than it has", status(405), a -> a.with("Allow", "GET, PATCH")),
                answers(
                        "compresses bodies unasked",
                        a -> a.body().length > 0,
                        a -> a.withBody(compressed(a.body())).with("Content-Encoding", "gzip")));
    }

    private static List<FaultyServer> bodies() {
        return List.of(
                replaces("leaves a field out", "\"(job_id|stage|param_name|status)\":\"[^\"]*\",?", ""),
                replaces(
                        "sends null for what it has nothing to say about",
                        "\"(last_error_of_alter_table|ended|fail_reason)\":\"\"",
                        "\"$1\":null"),
                replaces("uses a job status that the contract does not have", "\"Completed\"", "\"Done\"")
                        .metBy("modifications"),
                replaces("renames a field", "\"job_id\":", "\"job\":"),
                replaces("writes names in camel case", "\"(\\w+?)_(\\w)(\\w*)\":", "\"$1$2$3\":"),
                replaces("sends numbers for strings", "\"(\\d+)\"", "$1"),
                replaces("sends strings for numbers and booleans", ":(\\d+|true|false)([,}])", ":\"$1\"$2"),
                replaces("sends an object for a list of one", "\\[(\\{[^\\[\\]]*\\})\\]", "$1")
                        .metBy("modifications"),
                replaces(
                        "uses a word that the contract does not have",
                        "\"check_result\":\"\\w+\"",
                        "\"check_result\":\"ok\""),
                replaces(
                                "takes a failed check of a database for one of a table",
                                "\"check_result\":\"fail\"",
                                "\"check_result\":\"failed\"")
                        .metBy("modifications"),
                replaces("puts the answer into an envelope", "(?s)^(\\{.*\\})$", "{\"data\":$1}"),
                replaces("cuts the JSON short", "(?s).{9}$", ""),
                replaces("says a property twice", "^\\{(\"\\w+\":(\"[^\"]*\"|\\d+),)", "{$1$1"),
                replaces("sends more behind the JSON", "$", " {}"),
                answers("sends an empty body", ObservedResponse::isGood, a -> a.withText("")),
                answers(
                                "starts a job for a failed check",
                                a -> a.text().matches("(?s).*\"fail(ed)?\".*"),
                                a -> a.replacing("^\\{", "{\"job_id\":\"j1\","))
                        .metBy("modifications"));
    }

    private static List<FaultyServer> errors() {
        return List.of(
                refuses("leaves the code of an error out", "\"error_code\":\"[^\"]*\",", ""),
                refuses("leaves the message of an error out", ",\"error_msg\":\"[^\"]*\"", ""),
                refuses("puts errors into an envelope", "(?s)^(\\{.*\\})$", "{\"error\":$1}"),
                refuses("has one code for everything", "DBS\\.\\d+", "DBS.200001")
                        .metBy("concurrency"),
                refuses("leaves the id of the gateway's errors out", ",\"request_id\":\"[^\"]*\"", ""),
                refuses("tells what is inside", "(\"error_msg\":\")", "$1java.lang.IllegalStateException: "),
                refuses("refuses without saying where", "\\$[.\\[][\\w.\\[\\]]*", "body")
                        .metBy("refusals"),
                refuses("names the first broken place alone", "; \\$\\.[^\"]*", "")
                        .metBy("refusals"),
                answers(
                        "answers an unknown path with a page",
                        status(404),
                        a -> a.withText("<html><body>Not found</body></html>").with("Content-Type", "text/html")),
                answers(
                        "asks for credentials with a page",
                        status(401),
                        a -> a.withText("<html><body>Log in</body></html>").with("Content-Type", "text/html")),
                answers(
                        "writes messages in GBK",
                        ObservedResponse::isRefusal,
                        a -> a.withBody(a.text().getBytes(Charset.forName("GBK")))),
                understands("knows no other language than English", a -> a.with("X-Language", "en-us")),
                understands(
                                "speaks Chinese unless asked for English",
                                a -> a.headers().first("X-Language").isEmpty() ? a.with("X-Language", "zh-cn") : a)
                        .metBy("languages"));
    }

    private static List<FaultyServer> rules() {
        return List.of(
                understands(
                        "takes callers without credentials",
                        a -> a.headers().first("Authorization").isEmpty()
                                        && a.headers().first("X-Auth-Token").isEmpty()
                                ? Projects.trusted(a)
                                : a),
                understands(
                        "takes any token",
                        a -> a.headers().first("X-Auth-Token").isEmpty() ? a : Projects.trusted(a)),
                understands(
                        "takes any signature",
                        a -> a.headers().first("Authorization").startsWith("SDK") ? Projects.trusted(a) : a),
                understands("takes no signature at all", a -> a.without("Authorization")),
                understands(
                        "shows a project to another",
                        a -> a.target().contains(Projects.OTHER) ? a : Projects.trusted(a)),
                understands(
                                "shows other projects the jobs of the first",
                                a -> a.path().endsWith("/jobs") ? Projects.trusted(Projects.mixedUp(a)) : a)
                        .metBy("projects"),
                understands(
                                "lists the tasks of all projects",
                                a -> a.method().equals("GET") && a.path().endsWith("/replication")
                                        ? Projects.trusted(Projects.mixedUp(a))
                                        : a)
                        .metBy("projects"),
                understands(
                        "takes a body of any media type",
                        a -> a.body().length == 0 ? a : a.with("Content-Type", "application/json")),
                understands("takes numbers for strings", a -> a.replacing("(:\\s*)(\\d+)", "$1\"$2\""))
                        .metBy("refusals"),
                understands("does not know limits of pages", a -> a.withTarget("limit=\\d+", "limit=100"))
                        .metBy("pages"),
                understands("counts offsets from 1", a -> a.withTarget("offset=1\\b", "offset=0"))
                        .metBy("pages"),
                understands("lets pages overlap", a -> a.withTarget("offset=2", "offset=1"))
                        .metBy("pages"),
                answersTo(
                                "counts the page instead of the list",
                                a -> a.target().contains("limit=1&"),
                                a -> a.replacing("(?<=\"total_count\":\"?)\\d+", "1"))
                        .metBy("pages"));
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
        return answered -> answered.status() == status;
    }

    private static FaultyServer replaces(String name, String regex, String replacement) {
        return answers(name, ObservedResponse::isGood, a -> a.replacing(regex, replacement));
    }

    private static FaultyServer refuses(String name, String regex, String replacement) {
        return answers(name, ObservedResponse::isRefusal, a -> a.replacing(regex, replacement));
    }
}
