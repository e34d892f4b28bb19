package io.github.starrockssync.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceResponseExceptionTest {
    private static final FailedCall CALL = new FailedCall("modifyDataSync", "example.com", 1, false, false);

    @ParameterizedTest
    @CsvSource({
        "302, -, InvalidResponseException",
        "400, -, BadRequestException",
        "400, DBS.280001, BadRequestException",
        "400, DBS.200022, NotFoundException",
        "400, DBS.270022, NotFoundException",
        "400, DBS.05000091, NotFoundException",
        "400, DBS.200543, NotFoundException",
        "400, DBS.999999, BadRequestException",
        "400, DBS.200005, BadRequestException",
        "401, -, AuthenticationException",
        "400, APIGW.0301, AuthenticationException",
        "403, APIG.0301, AuthenticationException",
        "403, DBS.280015, AccessDeniedException",
        "403, DBS.280056, AuthenticationException",
        "404, APIGW.0101, NotFoundException",
        "405, APIGW.0201, BadRequestException",
        "409, -, ConflictException",
        "409, DBS.200019, ConflictException",
        "409, DBS.999999, ConflictException",
        "409, DBS.200316, BadRequestException",
        "429, -, ThrottledException",
        "400, APIG.0308, ThrottledException",
        "500, DBS.200022, ServerErrorException",
        "503, APIGW.0308, ServerErrorException",
        "599, -, ServerErrorException",
    })
    void shouldTellWhatTheCallerCanDo(int status, String code, String type) {
        assertThat(of(status, "{\"error_code\":\"" + code + "\"}").getClass().getSimpleName())
                .isEqualTo(type);
    }

    @Test
    void shouldKnowEveryCodeOfTheContract() throws Exception {
        JsonNode contract = new YAMLMapper().readTree(new File(System.getProperty("openapi.document")));

        List<String> codes = contract.findValuesAsText("error_code").stream()
                .filter(each -> each.contains("."))
                .toList();

        assertThat(codes)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(ErrorCode.find(each)).as(each).isPresent());
    }

    @Test
    void shouldReadWhatIamSaysToThoseDenied() {
        ServiceResponseException unit = of(
                403,
                "{\"error\":{\"error_code\":\"C\",\"encoded_authorization_message\":\"e\",\"details\":"
                        + "[{\"error_code\":\"D\",\"n\":1,\"o\":{\"a\":[]}},7,{}]}}");

        assertThat(unit.encodedAuthorizationMessage()).isEqualTo("e");
        assertThat(unit.details()).containsExactly(Map.of("error_code", "D", "n", "1", "o", "{\"a\":[]}"));
        assertThat(of(403, "{\"details\":\"none\"}").details()).isEmpty();
        assertThat(of(403, "{}").encodedAuthorizationMessage()).isNull();
    }

    @Test
    void shouldSurviveSerialization() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(of(403, "{\"error_code\":\"C\",\"details\":[{\"a\":\"b\"}]}"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ServiceResponseException copy = (ServiceResponseException) in.readObject();

            assertThat(copy.errorCode()).isEqualTo("C");
            assertThat(copy.headers().map()).isEmpty();
            assertThat(copy.details()).isEmpty();
        }
    }

    private static ServiceResponseException of(int status, String body) {
        HttpHeaders headers = HttpHeaders.of(Map.of("X-Test", List.of("1")), (name, value) -> true);
        return ServiceResponseException.of(CALL, new RawResponse(status, headers, body, Instant.EPOCH));
    }
}
