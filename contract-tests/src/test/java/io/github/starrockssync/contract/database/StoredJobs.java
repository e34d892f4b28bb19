package io.github.starrockssync.contract.database;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The identifiers of all jobs of the state: each change that was made has started one. */
final class StoredJobs {

    private static final JsonMapper JSON = new JsonMapper();

    private StoredJobs() {}

    static Set<String> of(URI sandbox) throws IOException {
        String state = given().baseUri(sandbox.toString())
                .get("/_sandbox/state")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Set<String> ids = new HashSet<>();
        for (JsonNode jobs : JSON.readTree(state).findValues("jobs")) {
            jobs.forEach(job -> ids.add(job.required("id").textValue()));
        }
        return ids;
    }
}
