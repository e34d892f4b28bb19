package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.model.ShowGaussMySqlJobInfoResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that a user describes by hand. */
class ApiCallTest {
    private static final TypeReference<ShowGaussMySqlJobInfoResponse> JOB = new TypeReference<>() {};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/{project_id}/jobs?id=5",
                "/v3/{project_id",
                "/v3/project_id}/jobs",
                "/v3/{}",
                "/a#b",
                "",
                "v3"
            })
    void shouldRefuseAPathThatCannotBeSigned(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiCall.to("showJob", "GET", path, JOB).build())
                .withMessageContaining("path is not a template without query");
    }

    @Test
    void shouldSignTheQueryOfAPathThatIsATemplate() throws Exception {
        try (WireServer server = new WireServer().respondingWith(200, "{}");
                StarRocksSyncClient unit = clientOf(server)
                        .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY))
                        .build()) {
            unit.send(ApiCall.to("showJob", "GET", "/v3/{project_id}/jobs", JOB)
                    .query("id", 5)
                    .build());
            assertThat(server.request().target()).isEqualTo("/v3/" + Samples.PROJECT + "/jobs?id=5");
        }
    }
}
