package io.github.starrockssync.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh-cn", "zh-CN", "ZH-CN"})
    void shouldBeChineseWhenTheHeaderIsChinese(String header) {
        assertThat(RequestLanguage.of(header)).isEqualTo(Language.ZH_CN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"en-us", "", "zh", "zh_CN", "tr"})
    void shouldBeEnglishWhenTheHeaderIsAnythingElse(String header) {
        assertThat(RequestLanguage.of(header)).isEqualTo(Language.EN_US);
    }
}
