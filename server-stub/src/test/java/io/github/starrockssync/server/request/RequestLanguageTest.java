package io.github.starrockssync.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.generated.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLanguageTest {

    @Test
    void shouldBeChineseWhenTheHeaderSaysSo() {
        assertThat(RequestLanguage.of("zh-cn")).isEqualTo(Language.ZH_CN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"en-us", "", "zh", "ZH-CN", "tr"})
    void shouldBeEnglishWhenTheHeaderSaysAnythingElse(String header) {
        assertThat(RequestLanguage.of(header)).isEqualTo(Language.EN_US);
    }
}
