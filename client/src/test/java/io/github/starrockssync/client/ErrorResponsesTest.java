package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.StarRocksSyncException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponsesTest {
    private WireServer server;
    private StarRocksSyncClient unit;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        unit = clientOf(server).retryPolicy(RetryPolicy.OFF).build();
    }

    @AfterEach
    void stop() {
        unit.close();
        server.close();
    }

    @Test
    void shouldTellEverythingWhenTheResponseDoes() {
        String body = "{\"error_code\":\"DBS.200022\",\"error_msg\":\"\u5b9e\u4f8b\u4e0d\u5b58\u5728\"}";
        server.respondingWith(400, body, "X-Request-Id: 7f2a");

        StarRocksSyncException failure = failure();

        assertThat(failure)
                .hasMessage("400 DBS.200022 on modifyDataSync at " + server.host()
                        + " (request 7f2a): \u5b9e\u4f8b\u4e0d\u5b58\u5728")
                .hasNoCause();
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.errorCode()).isEqualTo("DBS.200022");
        assertThat(failure.errorMsg()).isEqualTo("\u5b9e\u4f8b\u4e0d\u5b58\u5728");
        assertThat(failure.requestId()).isEqualTo("7f2a");
        assertThat(failure.operationId()).isEqualTo("modifyDataSync");
        assertThat(failure.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{'error_code':'C','error_msg':'m'}               | C  | m",
                "{'code':'C','message':'m'}                       | C  | m",
                "{'error':{'error_code':'C','error_msg':'m'}}     | C  | m",
                "{'x':1,'error':{'code':'C','message':'m'}}       | C  | m",
                "[{'code':'C','message':'m'}]                     | C  | m",
                "{'error_code':null,'error_msg':'m'}              | -  | m",
                "{'error_code':null,'code':'C'}                   | C  | -",
                "{'error_code':'C'}                               | C  | -",
                "{'error_code':42,'error_msg':true}               | 42 | true",
                "{'error_code':{'a':1},'error_msg':['b']}         | -  | -",
                "{'error_code':'C','error_msg':'m','new':[{}]}    | C  | m",
                "{'error':{'error':{'code':'C'}}}                 | C  | -",
                "{'a':[{'b':{'error_msg':'m'}}]}                  | -  | m",
                "{'error_code':null,'error_msg':null}             | -  | -",
                "{'error_code':'C'                                | -  | -",
                "null                                             | -  | -",
                "'text'                                           | -  | -",
                "17                                               | -  | -",
                "<html><body>Bad gateway</body></html>            | -  | -",
            },
            quoteCharacter = '`')
    void shouldUnderstandEachFormOfAnErrorBody(String body, String code, String message) {
        server.respondingWith(502, body.replace('\'', '"'));

        StarRocksSyncException failure = failure();

        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.errorCode()).isEqualTo(code);
        assertThat(failure.errorMsg()).isEqualTo(message);
        assertThat(failure.requestId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 400, 401, 403, 404, 409, 429, 500, 503, 599})
    void shouldKeepTheRequestIdWhenTheBodyIsEmpty(int status) {
        server.respondingWith(status, "", "X-Request-Id: 7f2a");

        assertThat(failure())
                .hasMessage(status + " on modifyDataSync at " + server.host() + " (request 7f2a): empty response");
    }

    @Test
    void shouldTakeTheRequestIdFromTheBodyWhenNoHeaderHasIt() {
        server.respondingWith(401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"m\",\"request_id\":\"body\"}");
        assertThat(failure()).hasMessage("401 APIGW.0301 on modifyDataSync at " + server.host() + " (request body): m");

        server.respondingWith(401, "{\"error\":{\"code\":\"C\"},\"request_id\":\"outer\"}", "X-Request-Id: ");
        assertThat(failure().requestId()).isEqualTo("outer");
    }

    @Test
    void shouldPreferTheHeadersRequestIdWhenTheBodyHasOneToo() {
        server.respondingWith(401, "{\"error_code\":\"C\",\"request_id\":\"body\"}", "X-Request-Id: header");

        assertThat(failure().requestId()).isEqualTo("header");
    }

    @Test
    void shouldStayOneShortLineWhenTheServerSendsMuch() {
        server.respondingWith(500, "first\nsecond\r\n" + "\u540c".repeat(100_000));

        StarRocksSyncException failure = failure();

        assertThat(failure.getMessage()).hasLineCount(1).hasSizeLessThan(300).contains("first second");
        assertThat(failure.body()).hasSize(8192).startsWith("first\nsecond\r\n\u540c");
    }

    @Test
    void shouldKeepTheWholeErrorMsgWhenTheMessageShortensIt() {
        String long_ = "x".repeat(60_000);
        server.respondingWith(400, "{\"error_code\":\"C\",\"error_msg\":\"" + long_ + "\"}");

        StarRocksSyncException failure = failure();

        assertThat(failure.errorMsg()).isEqualTo(long_);
        assertThat(failure.getMessage()).hasSizeLessThan(1200);
    }

    @Test
    void shouldSurviveWhenTheBodyIsNestedWithoutEnd() {
        server.respondingWith(400, "[".repeat(200_000));

        assertThat(failure().errorCode()).isNull();
    }

    private StarRocksSyncException failure() {
        return catchThrowableOfType(StarRocksSyncException.class, () -> unit.modifyDataSync(modification()));
    }
}
