package io.github.starrockssync.sandbox.controls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.http.WholeBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExcerptTest {

    private final Excerpt unit = new Excerpt();

    @Test
    void shouldNoteWhatIsReadAndPassAllOfItOn() throws IOException {
        String body = "x".repeat(Excerpt.MAX_SIZE) + "more";
        InputStream stream = unit.from(new ByteArrayInputStream(body.getBytes(UTF_8)));
        assertThat(stream.read()).isEqualTo('x');
        assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo(body.substring(1));
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(unit.text()).isEqualTo(body.substring(0, Excerpt.MAX_SIZE));
    }

    @Test
    void shouldNoteTheBeginningAndLeaveAllOfItToBeReadWhenTheBodyIsThere() throws IOException {
        String body = "x".repeat(Excerpt.MAX_SIZE) + "more";
        InputStream stream = unit.from(new WholeBody(body.getBytes(UTF_8)));
        assertThat(unit.text()).isEqualTo(body.substring(0, Excerpt.MAX_SIZE));
        assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo(body);
    }

    @Test
    void shouldNoteAShortBodyWhenItIsThere() {
        unit.from(new WholeBody("{}".getBytes(UTF_8)));
        assertThat(unit.text()).isEqualTo("{}");
    }

    @Test
    void shouldNoteWhatIsWrittenAndPassAllOfItOn() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        OutputStream stream = unit.to(body, () -> {});
        stream.write('a');
        stream.write("é".repeat(Excerpt.MAX_SIZE).getBytes(UTF_8));
        assertThat(body.size()).isEqualTo(1 + 2 * Excerpt.MAX_SIZE);
        assertThat(unit.text()).startsWith("aé");
    }

    @Test
    void shouldTellThatTheBodyIsWholeOnceAndCloseWithoutFlushSoThatTheLengthCanStillBeTold() throws IOException {
        List<String> calls = new ArrayList<>();
        OutputStream body = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };
        OutputStream stream = unit.to(body, () -> calls.add("whole"));
        stream.close();
        stream.close();
        assertThat(calls).containsExactly("whole", "close");
    }

    @Test
    void shouldTellNothingWhenNothingPassedBy() {
        assertThat(unit.text()).isNull();
    }
}
