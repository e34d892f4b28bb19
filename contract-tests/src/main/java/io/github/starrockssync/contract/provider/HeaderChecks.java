package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Response headers. That a media type is there at all, every check sees. */
final class HeaderChecks {

    private static final String OPERATION = "listStarRocksDataReplicationConfig";

    private HeaderChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("headers", "gives every exchange its own X-Request-Id", HeaderChecks::ownRequestIds)
                        .calling(OPERATION)
                        .reading("D12")
                        .atSandboxLevel(),
                Check.of("headers", "writes JSON in UTF-8 in either language", HeaderChecks::utf8)
                        .calling(OPERATION));
    }

    private static void ownRequestIds(ProviderState state) {
        ApiRequest request = state.request("GET", ProviderState.CONFIGURATION);
        Set<List<String>> ids = Stream.of(request, request, request.headers("X-Auth-Token", List.of()))
                .map(each -> state.send(each).header("X-Request-Id"))
                .collect(Collectors.toSet());
        assertThat(ids).as("ids of three exchanges").hasSize(3);
    }

    private static void utf8(ProviderState state) {
        for (String language : List.of("en-us", "zh-cn")) {
            ApiResponse response =
                    state.send(state.request("GET", ProviderState.REPLICATION + "/configuration?task_name=sync_nothing")
                            .header("X-Language", language));
            assertThat(response.status()).as(response.toString()).isEqualTo(400);
            assertThat(response.bytes())
                    .as("the body for %s in UTF-8", language)
                    .isEqualTo(response.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
