package io.github.starrockssync.client;

import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Values that the tests share. */
final class Samples {
    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    static final String TOKEN = "a-token-nobody-may-see";
    static final String ACCESS_KEY = "TESTAK0123456789ABCD";
    static final String SECRET_KEY = "TestSk0123456789abcdefghijklmnopqrstuvwx";
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private Samples() {}

    static StarRocksSyncClientBuilder clientOf(WireServer server) {
        return StarRocksSyncClient.builder()
                .environment(new FakeEnvironment().environment())
                .endpoint(server.address())
                .projectId(PROJECT)
                .credentials(Credentials.token(TOKEN))
                .clock(NOON)
                .scheduler(new SkippedTime());
    }

    static ModifyDataSyncRequest modification() {
        return new ModifyDataSyncRequest()
                .withInstanceId(INSTANCE)
                .withBody(new ModifyDataSyncConfigRequestV3().withTaskName("sync_sales"));
    }

    static ShowGaussMySqlJobInfoRequest jobQuery() {
        return new ShowGaussMySqlJobInfoRequest().withId("job-1");
    }
}
