package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands above the bodies. That an id and a media type are there at all, every check sees. */
@ProviderChecks
final class HeaderChecks {

    private final Calls calls;

    HeaderChecks(Provider provider) {
        calls = provider.in(ProviderStates.IDLE_TASK).calls();
    }

    @Test
    void shouldGiveEveryExchangeItsOwnRequestId() {
        Set<String> ids = Stream.of(
                        calls.configuration(),
                        calls.configuration(),
                        calls.withoutCredentials().get(Calls.CONFIGURATION))
                .map(answer -> answer.header("X-Request-Id"))
                .collect(Collectors.toSet());
        assertThat(ids).as("ids of three exchanges").hasSize(3);
    }

    @Test
    void shouldAnswerJsonWhateverLanguageIsAsked() {
        for (String language : new String[] {"en-us", "zh-cn"}) {
            Response answer = calls.wellFormed()
                    .header("X-Language", language)
                    .queryParam("task_name", "sync_nothing")
                    .get(Calls.CONFIGURATION);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.asByteArray())
                    .as("the body for " + language + " in UTF-8")
                    .isEqualTo(
                            new String(answer.asByteArray(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
    }
}
