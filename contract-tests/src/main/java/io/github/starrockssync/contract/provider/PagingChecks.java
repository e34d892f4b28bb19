package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages put one after the other are the list. */
@ProviderChecks
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
        List<Object> entries = whole.path(list);
        assertThat(entries).as(list).hasSizeGreaterThan(1).doesNotHaveDuplicates();

        List<Object> read = new ArrayList<>();
        for (int offset = 0; offset < entries.size(); offset++) {
            Response page = page(path, 1, offset);
            assertThat(page.<List<Object>>path(list))
                    .as("the page of one at " + offset)
                    .hasSize(1);
            assertThat(page.<Object>path("total_count")).as("total_count").isEqualTo(whole.<Object>path("total_count"));
            read.addAll(page.<List<Object>>path(list));
        }
        assertThat(read).as("all pages").isEqualTo(entries);
        assertThat(page(path, 1, entries.size()).<List<Object>>path(list))
                .as("the page behind the last")
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"/replication, replications", "'', databases"})
    void shouldCountAsManyAsThereAre(String path, String list) {
        Response whole = page(path, null, null);
        assertThat(whole.<Object>path("total_count"))
                .as("total_count")
                .hasToString(String.valueOf(whole.<List<Object>>path(list).size()));
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
