package io.github.starrockssync.contract.cases;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** What was answered to a case. */
record CaseResponse(int status, Map<String, List<String>> headers, String body) {

    static CaseResponse of(HttpResponse<String> response) {
        return new CaseResponse(response.statusCode(), response.headers().map(), response.body());
    }
}
