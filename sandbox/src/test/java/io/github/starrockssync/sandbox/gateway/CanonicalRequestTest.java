package io.github.starrockssync.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The vendor's signer made these signatures. */
final class CanonicalRequestTest {

    private static final String SECRET = "TestSk0123456789abcdefghijklmnopqrstuvwx";
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String PATH =
            "/v3/" + PROJECT + "/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication";
    private static final String BODY = "{\"source_instance_id\":\"fb632d1d531a4107804f0f082581810fin07\","
            + "\"source_node_id\":\"cc07c60e94ec4575989840e648fb4f66no07\",\"source_database_name\":\"sales\","
            + "\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"binlog_expire_logs_seconds\","
            + "\"value\":\"0\"}],\"tables_configs\":[{\"table_name\":\"orders\",\"table_config\":\"order by id\"}],"
            + "\"table_repl_config\":{\"repl_type\":\"include_tables\",\"repl_scope\":\"all\"},"
            + "\"target_database_name\":\"sales_sr\"}";

    @Test
    void shouldMatchVectorOfGetWithQuery() {
        assertThat(signature("GET", PATH, "offset=0&limit=10", "en-us", ""))
                .isEqualTo("9a9def199394c1e144b1ba566aad56de162e2184e6e46088d4838d82e27e0194");
    }

    @Test
    void shouldMatchVectorOfPutWithBody() {
        assertThat(signature("PUT", PATH, "", "zh-cn", BODY))
                .isEqualTo("5c8113910aacaaad26ef0c15f162703d886a184b8832da76f70f9707a7876230");
    }

    @Test
    void shouldMatchVectorOfSpecialCharactersHoweverTheyAreEncoded() {
        Map<String, List<String>> headers = headers("127.0.0.1:8080", "en-us", "20251231T235959Z");
        headers.put("x-security-token", List.of("ST+/=token"));
        headers.put("x-custom", List.of("  spaced  value "));
        headers.put("x_under", List.of("ignored"));
        SignedRequest request = new SignedRequest(
                "POST",
                PATH + "/configuration/db_~a*b%20c+d(%c3%a9)/x",
                "task_name=a+b%2Bc%2fd~e*f%3Dg%26h%25i&Zeta=%E5%90%8C%E6%AD%A5&empty&multi=2&multi=1",
                headers,
                "{\"k\":\"\\u540c\\u6b65 ok\"}".getBytes(StandardCharsets.UTF_8));
        List<String> signed =
                List.of("host", "x-custom", "x-language", "x-project-id", "x-sdk-date", "x-security-token");
        assertThat(new CanonicalRequest(request, signed).signature(SECRET))
                .isEqualTo("a9bfacc62616723fd11aa8c11590f63bd0d1686b01ebaf5fbd336d7f9b4cf303");
    }

    @Test
    void shouldDifferWhenAnythingThatIsSignedDiffers() {
        String signature = signature("PUT", PATH, "", "zh-cn", BODY);
        assertThat(signature("POST", PATH, "", "zh-cn", BODY)).isNotEqualTo(signature);
        assertThat(signature("PUT", PATH + "x", "", "zh-cn", BODY)).isNotEqualTo(signature);
        assertThat(signature("PUT", PATH, "a=b", "zh-cn", BODY)).isNotEqualTo(signature);
        assertThat(signature("PUT", PATH, "", "en-us", BODY)).isNotEqualTo(signature);
        assertThat(signature("PUT", PATH, "", "zh-cn", BODY + " ")).isNotEqualTo(signature);
    }

    @Test
    void shouldNotBelieveDeclaredHashOfBody() {
        String hashOfOtherBody = "f556954be4c61bb01d104dc9a305502d2d4330af0600f094d1cb6066a3b08123";
        assertThat(signatureWithHash(hashOfOtherBody, BODY)).isNotEqualTo(signatureWithHash(hashOfOtherBody, "{}"));
        assertThat(signatureWithHash("UNSIGNED-PAYLOAD", BODY)).isEqualTo(signatureWithHash("UNSIGNED-PAYLOAD", "{}"));
    }

    private static String signatureWithHash(String hash, String body) {
        Map<String, List<String>> headers =
                headers("gaussdb.cn-north-4.myhuaweicloud.com", "en-us", "20250829T080000Z");
        headers.put("x-sdk-content-sha256", List.of(hash));
        SignedRequest request = new SignedRequest("PUT", PATH, "", headers, body.getBytes(StandardCharsets.UTF_8));
        return new CanonicalRequest(request, List.of("host", "x-sdk-content-sha256", "x-sdk-date")).signature(SECRET);
    }

    private static String signature(String method, String path, String query, String language, String body) {
        Map<String, List<String>> headers =
                headers("gaussdb.cn-north-4.myhuaweicloud.com", language, "20250829T080000Z");
        SignedRequest request = new SignedRequest(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8));
        return new CanonicalRequest(request, List.of("host", "x-language", "x-project-id", "x-sdk-date"))
                .signature(SECRET);
    }

    private static Map<String, List<String>> headers(String host, String language, String date) {
        return new TreeMap<>(Map.of(
                "host", List.of(host),
                "x-language", List.of(language),
                "x-project-id", List.of(PROJECT),
                "x-sdk-date", List.of(date)));
    }
}
