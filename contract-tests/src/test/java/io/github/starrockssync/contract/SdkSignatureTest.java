package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The signature that the tests make is the one that the vendor's signer makes. */
final class SdkSignatureTest {

    private static final String HOST = "https://gaussdb.cn-north-4.myhuaweicloud.com";

    private final SdkSignature signature = new SdkSignature(
            "TESTAK0123456789ABCD", "TestSk0123456789abcdefghijklmnopqrstuvwx", Instant.parse("2025-08-29T08:00:00Z"));

    @Test
    void shouldSignAsTheVendorDoesWhenThereIsAQuery() {
        URI uri = URI.create(HOST + Calls.REPLICATION + "?limit=10&offset=0");
        assertThat(signature.headers("GET", uri, headers("en-us"), "").get("authorization"))
                .endsWith("Signature=9a9def199394c1e144b1ba566aad56de162e2184e6e46088d4838d82e27e0194");
    }

    @Test
    void shouldSignAsTheVendorDoesWhenThereIsABody() {
        String body = "{\"source_instance_id\":\"fb632d1d531a4107804f0f082581810fin07\","
                + "\"source_node_id\":\"cc07c60e94ec4575989840e648fb4f66no07\",\"source_database_name\":\"sales\","
                + "\"task_name\":\"sync_sales\","
                + "\"db_configs\":[{\"param_name\":\"binlog_expire_logs_seconds\",\"value\":\"0\"}],"
                + "\"tables_configs\":[{\"table_name\":\"orders\",\"table_config\":\"order by id\"}],"
                + "\"table_repl_config\":{\"repl_type\":\"include_tables\",\"repl_scope\":\"all\"},"
                + "\"target_database_name\":\"sales_sr\"}";
        URI uri = URI.create(HOST + Calls.REPLICATION);
        assertThat(signature.headers("PUT", uri, headers("zh-cn"), body).get("authorization"))
                .endsWith("Signature=5c8113910aacaaad26ef0c15f162703d886a184b8832da76f70f9707a7876230");
    }

    private static Map<String, String> headers(String language) {
        return Map.of("X-Language", language, "X-Project-Id", WellKnown.PROJECT);
    }
}
