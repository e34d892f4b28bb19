package io.github.starrockssync.contract.probe;

import static io.github.starrockssync.contract.probe.ProbeSession.ABSENT_TASK;
import static io.github.starrockssync.contract.probe.ProbeSession.CONFIGURATION;
import static io.github.starrockssync.contract.probe.ProbeSession.DATABASES;
import static io.github.starrockssync.contract.probe.ProbeSession.REPLICATION;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.probe.Finding.Verdict;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The readings of {@code DEVIATIONS.md} that a response can confirm or contradict. */
final class Readings {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";
    private static final String TASK = CONFIGURATION + WellKnown.TASK;
    private static final String LIST = REPLICATION + "?limit=100&offset=0";
    private static final String PARAMETERS = REPLICATION + "/database-parameters";
    private static final String HTAP = "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.SOURCE_INSTANCE + "/htap";
    private static final ApiRequest CHANGE = ApiRequest.of("PUT", REPLICATION)
            .json(ContractDocument.example("SmallestCallRequest").toString());

    private Readings() {}

    /** A reading, the request that tells, and what the response is then. */
    record Reading(
            String row,
            String text,
            Function<ProbeSession, ApiResponse> request,
            Predicate<ApiResponse> tells,
            Predicate<ApiResponse> confirms) {

        /** Undecided unless the response is one that tells. */
        Reading ifResponse(Predicate<ApiResponse> is) {
            return new Reading(row, text, request, is, confirms);
        }

        Finding probe(ProbeSession session) {
            try {
                ApiResponse response = request.apply(session);
                String seen = response.toString().replaceAll("\\s+", " ");
                Verdict verdict = !tells.test(response)
                        ? Verdict.UNDECIDED
                        : confirms.test(response) ? Verdict.CONFIRMED : Verdict.CONTRADICTED;
                return new Finding(row, text, verdict, seen.substring(0, Math.min(200, seen.length())));
            } catch (ProbeSession.NotAllowedException e) {
                return new Finding(row, text, Verdict.NOT_PROBED, e.getMessage());
            } catch (AssertionError e) {
                return new Finding(row, text, Verdict.CONTRADICTED, String.valueOf(e.getMessage()));
            }
        }
    }

    static List<Reading> all() {
        return Stream.of(languages(), lists(), configurations(), errors(), parameters(), bodies(), writes())
                .flatMap(List::stream)
                .toList();
    }

    private static Reading get(String row, String text, String target, Predicate<ApiResponse> confirms) {
        return new Reading(row, text, session -> session.get(target), response -> true, confirms);
    }

    private static Reading send(String row, String text, ApiRequest request, Predicate<ApiResponse> confirms) {
        return new Reading(row, text, session -> session.send(request), response -> true, confirms);
    }

    private static List<Reading> languages() {
        ApiRequest unknown = ApiRequest.of("GET", CONFIGURATION + ABSENT_TASK);
        return List.of(
                send(
                        "C11",
                        "English if no language is asked for",
                        unknown,
                        r -> !message(r).matches(CHINESE)),
                send(
                        "D39",
                        "zh-CN is zh-cn",
                        unknown.header("X-Language", "zh-CN"),
                        r -> message(r).matches(CHINESE)),
                send(
                        "D37",
                        "an empty X-Language is an absent one",
                        ApiRequest.of("GET", LIST).header("X-Language", ""),
                        ok()));
    }

    private static List<Reading> lists() {
        return List.of(
                get(
                                "C23",
                                "total_count is a string",
                                LIST,
                                r -> r.json().path("total_count").isTextual())
                        .ifResponse(ok()),
                get("C24", "stages begin with a capital", LIST, each("replications", "stage", "[A-Z].*"))
                        .ifResponse(hasEntries("replications")),
                get("C9", "a percentage has one to three digits", LIST, each("replications", "percentage", "\\d{1,3}"))
                        .ifResponse(hasEntries("replications")),
                get(
                                "D31",
                                "a task has is_main_task",
                                LIST,
                                r -> r.json().at("/replications/0").has("is_main_task"))
                        .ifResponse(hasEntries("replications")),
                get("D18", "a limit of 100 is allowed", LIST, ok()),
                get(
                                "C29",
                                "the offset counts what is skipped",
                                REPLICATION + "?limit=1&offset=0",
                                hasEntries("replications"))
                        .ifResponse(r -> ok().test(r) && !r.text("total_count").equals("0")),
                get(
                                "C30",
                                "all parameters are returned without a limit",
                                PARAMETERS,
                                r -> r.json().path("db_parameters").size() > 1)
                        .ifResponse(ok()),
                get(
                                "D28",
                                "is_modifiable tells when add_task_scenario asks",
                                PARAMETERS + "?add_task_scenario=probe",
                                each("db_parameters", "is_modifiable", "true|false"))
                        .ifResponse(hasEntries("db_parameters")),
                get(
                                "D29",
                                "database_name is any part of a name",
                                DATABASES + "?database_name=ales",
                                hasEntries("databases"))
                        .ifResponse(ok()),
                get("C35", "an instance has no data_ips", HTAP, r -> !r.text().contains("\"data_ips\""))
                        .ifResponse(ok()));
    }

    private static List<Reading> configurations() {
        return List.of(
                get(
                                "C25",
                                "database_name, as documented",
                                TASK,
                                r -> r.json().at("/database_info").has("database_name"))
                        .ifResponse(ok()),
                get("C26", "table_infos, not table_info", TASK, r -> !r.json().has("table_info"))
                        .ifResponse(ok()),
                get(
                                "D15",
                                "the configuration has task_name",
                                TASK,
                                r -> r.json().has("task_name"))
                        .ifResponse(ok()),
                get(
                        "D12",
                        "every response has X-Request-Id",
                        TASK,
                        r -> !r.header("X-Request-Id").isEmpty()),
                get("D13", "a token, or a signature, is enough", TASK, r -> r.status() != 401));
    }

    private static List<Reading> errors() {
        ApiRequest withoutToken = ApiRequest.of("GET", TASK);
        return List.of(
                get(
                        "C32",
                        "an unknown instance is 400 DBS.200022",
                        TASK.replace(WellKnown.INSTANCE, WellKnown.UNKNOWN_INSTANCE),
                        error(400, "DBS.200022")),
                get("D24", "an unknown task is DBS.270022", CONFIGURATION + ABSENT_TASK, error(400, "DBS.270022")),
                get(
                        "C33",
                        "errors have error_code and error_msg",
                        CONFIGURATION + ABSENT_TASK,
                        r -> !code(r).isEmpty() && !message(r).isEmpty()),
                get(
                        "D11",
                        "the service's errors have no request_id",
                        CONFIGURATION + ABSENT_TASK,
                        r -> !r.json().has("request_id")),
                unauthenticated(
                        "D50", "the gateway's codes begin with APIGW", withoutToken, r -> code(r).startsWith("APIGW.")),
                unauthenticated(
                        "D43",
                        "another algorithm is 401",
                        withoutToken.header("Authorization", "SDK-SM3 Access=A, SignedHeaders=x, Signature=0"),
                        r -> r.status() == 401),
                send(
                        "D10",
                        "406 if JSON is not accepted",
                        ApiRequest.of("GET", LIST).header("Accept", "text/xml"),
                        r -> r.status() == 406),
                get("D44", "a path with a slash at the end is 404", REPLICATION + "/", r -> r.status() == 404));
    }

    private static List<Reading> parameters() {
        return List.of(
                get(
                        "D14",
                        "an invalid parameter is DBS.280001",
                        REPLICATION + "?limit=0",
                        r -> code(r).equals("DBS.280001")),
                get("D17", "a limit that is no number is 400", REPLICATION + "?limit=x", r -> r.status() == 400),
                get(
                        "D38",
                        "a parameter with two values is 400",
                        REPLICATION + "?limit=1&limit=2",
                        r -> r.status() == 400),
                get(
                        "C14",
                        "a TaurusDB instance in the path is 400",
                        TASK.replace(WellKnown.INSTANCE, WellKnown.SOURCE_INSTANCE),
                        r -> r.status() == 400));
    }

    /** To an instance that cannot exist: whether the body was read shows in what is refused. */
    private static List<Reading> bodies() {
        return List.of(
                harmless(
                        "C12",
                        "a charset may be named",
                        CHANGE.header("Content-Type", "application/json;charset=UTF-8"),
                        r -> r.status() != 415),
                harmless(
                        "D40",
                        "a body without a type is JSON",
                        CHANGE.headers("Content-Type", List.of()),
                        r -> r.status() != 415),
                harmless(
                        "D41",
                        "another charset is 415",
                        CHANGE.header("Content-Type", "application/json;charset=GBK"),
                        r -> r.status() == 415),
                harmless(
                                "D3",
                                "a parameter without a value is 400",
                                CHANGE.json(
                                        "{\"task_name\": \"sync_sales\", \"db_configs\": [{\"param_name\": \"snapshot_with_lock\"}]}"),
                                r -> code(r).equals("DBS.280001"))
                        .ifResponse(r -> !code(r).equals("DBS.200022")));
    }

    private static List<Reading> writes() {
        ApiRequest failing = ApiRequest.of("PUT", REPLICATION)
                .json(ContractDocument.example("FailedCheckRequest").toString());
        return List.of(
                new Reading(
                        "D24",
                        "an unknown task to delete is DBS.05000091",
                        session -> session.writeToAbsentTask("DELETE", REPLICATION),
                        r -> true,
                        error(400, "DBS.05000091")),
                new Reading(
                        "D24",
                        "an unknown task to pause is DBS.270022",
                        session -> session.writeToAbsentTask("POST", REPLICATION + "/pause"),
                        r -> true,
                        error(400, "DBS.270022")),
                new Reading(
                        "D7",
                        "a failed check starts no job",
                        session -> session.write(failing),
                        ok(),
                        r -> !r.json().has("job_id")),
                new Reading(
                        "C4",
                        "a failed check is fail and failed",
                        session -> session.write(failing),
                        ok(),
                        each("source_db_config_check_results", "check_result", "fail")
                                .and(each("tbl_config_check_results", "check_result", "failed"))));
    }

    private static Reading unauthenticated(
            String row, String text, ApiRequest request, Predicate<ApiResponse> confirms) {
        return new Reading(row, text, session -> session.sendUnauthenticated(request), response -> true, confirms);
    }

    private static Reading harmless(String row, String text, ApiRequest request, Predicate<ApiResponse> confirms) {
        return new Reading(row, text, session -> session.writeToUnknownInstance(request), response -> true, confirms);
    }

    private static Predicate<ApiResponse> ok() {
        return response -> response.status() == 200;
    }

    private static Predicate<ApiResponse> error(int status, String code) {
        return response -> response.status() == status && code(response).equals(code);
    }

    private static Predicate<ApiResponse> hasEntries(String list) {
        return response ->
                response.status() == 200 && !response.json().path(list).isEmpty();
    }

    private static Predicate<ApiResponse> each(String list, String property, String pattern) {
        return response -> {
            for (JsonNode entry : response.json().path(list)) {
                if (!entry.path(property).asText().matches(pattern)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static String code(ApiResponse response) {
        return response.text("error_code");
    }

    private static String message(ApiResponse response) {
        return response.text("error_msg");
    }
}
