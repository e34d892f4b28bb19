package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sandbox in Turkey, on Tokyo time and with another charset answers as everywhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostilePlatformIT {

    private final SandboxProcess sandbox = SandboxProcess.startIn(List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Tokyo",
            "-Dfile.encoding=ISO-8859-1",
            "-Dsun.jnu.encoding=ISO-8859-1"));
    private final SandboxControls controls = new SandboxControls(sandbox.uri());
    private final Calls calls = new Calls(sandbox.uri());

    @BeforeEach
    void startAnew() {
        controls.reset();
        controls.freezeAt(WellKnown.NOON);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void shouldKnowHeadersWithTheLetterIWhenTheyAreSigned() {
        URI uri = sandbox.uri().resolve(Calls.CONFIGURATION + "?task_name=" + WellKnown.TASK);
        Map<String, String> headers = new SdkSignature(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY, WellKnown.NOON)
                .headers("GET", uri, Map.of("X-PROJECT-ID", WellKnown.PROJECT), "");
        assertThat(calls.withoutCredentials().headers(headers).get(uri).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldSpeakTheLanguageOfTheHeaderWhenThePlatformHasAnother() {
        String body = Change.of("'source_node_id': 5").toString();
        assertViolation(calls.modifyWith(body), "Parameter error: $.source_node_id: must be a string");
        assertRefused(
                calls.withoutCredentials()
                        .header("X-Language", "zh-cn")
                        .queryParam("id", "1")
                        .get(Calls.JOBS),
                401,
                "APIGW.0301",
                "认证信息错误");
    }

    @Test
    void shouldTellTimesInUtcWhenTheZoneIsAnother() {
        String jobId =
                calls.modify(ContractDocument.example("SmallestCallRequest")).path("job_id");
        controls.advance(Duration.ofSeconds(5));
        assertThat(calls.job(jobId).<Map<String, Object>>path("job"))
                .containsEntry("created", "2026-03-29T12:00:00+0000")
                .containsEntry("ended", "2026-03-29T12:00:05+0000");
    }
}
