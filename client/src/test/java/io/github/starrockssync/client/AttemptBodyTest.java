package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Map;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

final class AttemptBodyTest {
    private final AttemptBody unit = new AttemptBody();
    private final Reading reading = new Reading();

    @Test
    void shouldReadOnWhenNobodyGivesUp() {
        unit.apply(new Head()).onSubscribe(reading);
        assertThat(reading.ended).isFalse();
    }

    @Test
    void shouldEndTheExchangeWhenGivenUpWhileTheBodyArrives() {
        unit.apply(new Head()).onSubscribe(reading);
        unit.abandon();
        assertThat(reading.ended).isTrue();
    }

    @Test
    void shouldEndTheExchangeWhenTheHeadArrivesAfterItWasGivenUp() {
        unit.abandon();
        unit.apply(new Head()).onSubscribe(reading);
        assertThat(reading.ended).isTrue();
    }

    @Test
    void shouldLeaveTheConnectionAloneWhenTheBodyWasThereBefore() {
        BodySubscriber<?> body = unit.apply(new Head());
        body.onSubscribe(reading);
        body.onComplete();
        unit.abandon();
        assertThat(reading.ended).isFalse();
    }

    private record Head() implements ResponseInfo {

        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private static final class Reading implements Flow.Subscription {
        private boolean ended;

        @Override
        public void request(long pieces) {
            // nothing comes
        }

        @Override
        public void cancel() {
            ended = true;
        }
    }
}
