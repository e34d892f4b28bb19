package io.github.starrockssync.contract.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.probe.Finding.Verdict;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;
import java.util.Locale;

/**
 * A reading of {@code DEVIATIONS.md} that a response can confirm or contradict.
 *
 * @param row of {@code readings.yaml}
 */
record Reading(JsonNode row) {

    private static final int MAX_LENGTH = 200;

    static List<Reading> all() {
        return ContractDocument.yaml(Reading.class, "readings.yaml")
                .valueStream()
                .map(Reading::new)
                .toList();
    }

    Finding probe(ServiceProbe service) {
        try {
            ServiceProbe.Kind kind =
                    ServiceProbe.Kind.valueOf(row.path("send").asText("query").toUpperCase(Locale.ROOT));
            ApiResponse response = service.send(kind, request());
            String seen = response.toString().replaceAll("\\s+", " ");
            return finding(verdict(response), seen.substring(0, Math.min(MAX_LENGTH, seen.length())));
        } catch (ServiceProbe.NotAllowedException e) {
            return finding(Verdict.NOT_PROBED, e.getMessage());
        } catch (AssertionError e) {
            return finding(Verdict.CONTRADICTED, String.valueOf(e.getMessage()));
        }
    }

    private Verdict verdict(ApiResponse response) {
        if (!new Condition(row.path("if")).holds(response)) {
            return Verdict.UNDECIDED;
        }
        return new Condition(row.required("confirmed")).holds(response) ? Verdict.CONFIRMED : Verdict.CONTRADICTED;
    }

    private ApiRequest request() {
        String[] line = row.required("request").textValue().split(" ");
        ApiRequest request = ApiRequest.of(line[0], target(line[1]));
        if (row.has("body")) {
            request = request.json(
                    ContractDocument.example(row.get("body").textValue()).toString());
        }
        for (var header : row.path("headers").properties()) {
            request = header.getValue().isNull()
                    ? request.headers(header.getKey(), List.of())
                    : request.header(header.getKey(), header.getValue().textValue());
        }
        return request;
    }

    private static String target(String template) {
        String instances = "/v3/" + WellKnown.PROJECT + "/instances/";
        return template.replace("{tasks}", "{instance}/starrocks/databases/replication")
                .replace("{instance}", instances + WellKnown.INSTANCE)
                .replace("{unknown_instance}", instances + WellKnown.UNKNOWN_INSTANCE)
                .replace("{source_instance}", instances + WellKnown.SOURCE_INSTANCE)
                .replace("{task}", WellKnown.TASK)
                .replace("{absent}", ServiceProbe.ABSENT_TASK);
    }

    private Finding finding(Verdict verdict, String seen) {
        return new Finding(
                row.required("row").textValue(), row.required("reading").textValue(), verdict, seen);
    }
}
