package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.INSTANCE;
import static io.github.starrockssync.client.Samples.PROJECT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.internal.auth.CanonicalRequest;
import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import io.github.starrockssync.client.internal.auth.PercentEncoding;
import io.github.starrockssync.client.internal.auth.RequestAuthorizer;
import io.github.starrockssync.client.internal.auth.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors were made with the vendor's own signer and derived once more without it. */
class AccessKeyCredentialsTest {
    private static final String REPLICATION =
            "/v3/" + PROJECT + "/instances/" + INSTANCE + "/starrocks/databases/replication";
    private static final String CLOUD = "https://gaussdb.cn-north-4.myhuaweicloud.com";
    private static final Instant AUGUST = Instant.parse("2025-08-29T08:00:00Z");
    private static final String MODIFICATION = "{\"source_instance_id\":\"fb632d1d531a4107804f0f082581810fin07\","
            + "\"source_node_id\":\"cc07c60e94ec4575989840e648fb4f66no07\",\"source_database_name\":\"sales\","
            + "\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"binlog_expire_logs_seconds\","
            + "\"value\":\"0\"}],\"tables_configs\":[{\"table_name\":\"orders\",\"table_config\":\"order by id\"}],"
            + "\"table_repl_config\":{\"repl_type\":\"include_tables\",\"repl_scope\":\"all\"},"
            + "\"target_database_name\":\"sales_sr\"}";

    private final RequestAuthorizer unit =
            (RequestAuthorizer) Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY);

    @Test
    void shouldSignLikeTheVendorWhenThereIsAQuery() {
        OutgoingRequest signed = unit.authorize(query(), AUGUST);

        assertThat(hashOf(signed)).isEqualTo("065e33ff1ca05c1290a5a0b84b050d6f57fb8a307a5e7638540c0eefeed43384");
        assertThat(signed.headers())
                .containsEntry(
                        "Authorization",
                        "SDK-HMAC-SHA256 Access=TESTAK0123456789ABCD, "
                                + "SignedHeaders=host;x-language;x-project-id;x-sdk-date, "
                                + "Signature=9a9def199394c1e144b1ba566aad56de162e2184e6e46088d4838d82e27e0194");
    }

    @Test
    void shouldSignLikeTheVendorWhenThereIsABody() {
        OutgoingRequest signed = unit.authorize(modification(MODIFICATION), AUGUST);

        assertThat(hashOf(signed)).isEqualTo("89cc66ef8552707c3c1858eab889ef4adea511bc5943d13bde28cf8a02cdac96");
        assertThat(signatureOf(signed)).isEqualTo("5c8113910aacaaad26ef0c15f162703d886a184b8832da76f70f9707a7876230");
    }

    @Test
    void shouldSignLikeTheVendorWhenCharactersAreSpecial() {
        RequestAuthorizer temporary =
                (RequestAuthorizer) Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY, "ST+/=token");

        OutgoingRequest signed = temporary.authorize(special(), Instant.parse("2025-12-31T23:59:59Z"));

        assertThat(hashOf(signed)).isEqualTo("d2a314eb6b8b2f3bc3aa50ce4daab1b1bca6903b2d8a8e05f078d202c25aba26");
        assertThat(signed.headers().get("Authorization"))
                .contains("SignedHeaders=host;x-custom;x-language;x-project-id;x-sdk-date;x-security-token,")
                .endsWith("Signature=a9bfacc62616723fd11aa8c11590f63bd0d1686b01ebaf5fbd336d7f9b4cf303");
    }

    @Test
    void shouldSignDifferentlyWhenKeyBodyOrDateDiffers() {
        String signature = signatureOf(unit.authorize(modification(MODIFICATION), AUGUST));
        RequestAuthorizer other =
                (RequestAuthorizer) Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY + "y");

        assertThat(signatureOf(other.authorize(modification(MODIFICATION), AUGUST)))
                .isNotEqualTo(signature);
        assertThat(signatureOf(unit.authorize(modification(MODIFICATION + " "), AUGUST)))
                .isNotEqualTo(signature);
        assertThat(signatureOf(unit.authorize(modification(MODIFICATION), AUGUST.plusSeconds(1))))
                .isNotEqualTo(signature);
    }

    @Test
    void shouldSendNeitherProjectNorSecurityTokenWhenThereIsNone() {
        OutgoingRequest anonymous =
                new OutgoingRequest("GET", URI.create(CLOUD + "/v3"), List.of(), Map.of(), new byte[0], null);

        assertThat(unit.authorize(anonymous, AUGUST).headers()).containsOnlyKeys("X-Sdk-Date", "Authorization");
    }

    private static OutgoingRequest query() {
        return new OutgoingRequest(
                "GET",
                URI.create(CLOUD + REPLICATION + "?offset=0&limit=10"),
                List.of(Map.entry("offset", "0"), Map.entry("limit", "10")),
                Map.of("X-Language", "en-us", "Content-Type", "application/json"),
                new byte[0],
                PROJECT);
    }

    private static OutgoingRequest modification(String body) {
        return new OutgoingRequest(
                "PUT",
                URI.create(CLOUD + REPLICATION),
                List.of(),
                Map.of("X-Language", "zh-cn", "Content-Type", "application/json;charset=UTF-8"),
                body.getBytes(UTF_8),
                PROJECT);
    }

    private static OutgoingRequest special() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("task_name", "a b+c/d~e*f=g&h%i");
        parameters.put("Zeta", "\u540c\u6b65");
        parameters.put("empty", "");
        List<Map.Entry<String, String>> query = new java.util.ArrayList<>();
        parameters.forEach((name, value) -> query.add(Map.entry(name, PercentEncoding.encode(value))));
        query.add(Map.entry("multi", "2"));
        query.add(Map.entry("multi", "1"));
        String path = REPLICATION + "/configuration/" + PercentEncoding.encode("db_~a*b c+d(\u00e9)") + "/x";
        return new OutgoingRequest(
                "POST",
                URI.create("http://127.0.0.1:8080" + path),
                query,
                Map.of("X-Language", "en-us", "X-Custom", "  spaced  value ", "x_under", "ignored"),
                "{\"k\":\"\\u540c\\u6b65 ok\"}".getBytes(UTF_8),
                PROJECT);
    }

    private static String hashOf(OutgoingRequest signed) {
        Map<String, String> headers = new LinkedHashMap<>(signed.headers());
        headers.remove("Authorization");
        return Sha256.hex(CanonicalRequest.of(signed, headers).text().getBytes(UTF_8));
    }

    private static String signatureOf(OutgoingRequest signed) {
        return signed.headers().get("Authorization").replaceFirst(".*Signature=", "");
    }
}
