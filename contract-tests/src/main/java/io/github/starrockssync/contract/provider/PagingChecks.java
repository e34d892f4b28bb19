package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.AnswerBody;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages put one after the other are the list. */
@ProviderChecks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagingChecks {

    private final Calls calls;

    PagingChecks(Provider provider) {
        // besides the one that is always there, so that there are two
        calls = provider.in(ProviderStates.WAITING_TASK, "sync_inventory").calls();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "/replication, replications",
        "/replication/database-parameters, db_parameters",
        "'', databases",
    })
    void shouldHoldEveryEntryOnceWhenThePagesAreReadInTurn(String path, String list) {
        Response whole = page(path, null, null);
        List<JsonNode> entries = entries(whole, list);
        assertThat(entries).as(list).hasSizeGreaterThan(1).doesNotHaveDuplicates();

        List<JsonNode> read = new ArrayList<>();
        for (int offset = 0; offset < entries.size(); offset++) {
            Response page = page(path, 1, offset);
            assertThat(entries(page, list)).as("the page of one at " + offset).hasSize(1);
            assertThat(AnswerBody.of(page).path("total_count"))
                    .as("total_count")
                    .isEqualTo(AnswerBody.of(whole).path("total_count"));
            read.addAll(entries(page, list));
        }
        assertThat(read).as("all pages").isEqualTo(entries);
        assertThat(entries(page(path, 1, entries.size()), list))
                .as("the page behind the last")
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"/replication, replications", "'', databases"})
    void shouldCountAsManyAsThereAre(String path, String list) {
        Response whole = page(path, null, null);
        assertThat(AnswerBody.of(whole).path("total_count").asInt())
                .as("total_count")
                .isEqualTo(entries(whole, list).size());
    }

    private static List<JsonNode> entries(Response answer, String list) {
        return AnswerBody.of(answer).path(list).valueStream().toList();
    }

    private Response page(String path, Integer limit, Integer offset) {
        RequestSpecification request = calls.wellFormed();
        if (limit != null) {
            request.queryParam("limit", limit.toString()).queryParam("offset", offset.toString());
        }
        Response answer = request.get(Calls.REPLICATION.replaceAll("/replication$", "") + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
