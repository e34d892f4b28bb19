package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.pact.ProviderStates;
import java.util.ArrayList;
import java.util.List;

/** Pages put one after the other are the list. */
final class PagingChecks {

    private PagingChecks() {}

    static List<Check> all() {
        return List.of(
                pages("listStarRocksDataReplications", "replications", true),
                pages("listStarRocksDbParameters", "db_parameters", false)
                        .reading("C29", "C30")
                        .atSandboxLevel(),
                pages("listStarRocksDataBases", "databases", true));
    }

    private static Check pages(String operationId, String list, boolean counted) {
        ContractOperation operation = ContractOperation.named(operationId);
        // the task that waits is a second one
        return Check.of("pages", "of " + list + " have every entry once", state -> {
                    read(state, operation.path(), list, counted);
                })
                .calling(operationId)
                .reading("C29")
                .in(ProviderStates.WAITING_TASK)
                .of("sync_inventory");
    }

    private static void read(ProviderState state, String path, String list, boolean counted) {
        ApiResponse whole = page(state, path);
        List<JsonNode> entries = entries(whole, list);
        assertThat(entries).as(list).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        if (counted) {
            assertThat(whole.json().path("total_count").asInt())
                    .as("total_count")
                    .isEqualTo(entries.size());
        }

        List<JsonNode> read = new ArrayList<>();
        for (int offset = 0; offset < entries.size(); offset++) {
            ApiResponse page = page(state, path + "?limit=1&offset=" + offset);
            assertThat(entries(page, list)).as("the page of one at " + offset).hasSize(1);
            assertThat(page.json().path("total_count"))
                    .as("total_count")
                    .isEqualTo(whole.json().path("total_count"));
            read.addAll(entries(page, list));
        }
        assertThat(read).as("all pages").isEqualTo(entries);
        assertThat(entries(page(state, path + "?limit=1&offset=" + entries.size()), list))
                .as("the page behind the last")
                .isEmpty();
    }

    private static List<JsonNode> entries(ApiResponse response, String list) {
        return response.json().path(list).valueStream().toList();
    }

    private static ApiResponse page(ProviderState state, String target) {
        ApiResponse response = state.send(state.request("GET", target));
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        return response;
    }
}
