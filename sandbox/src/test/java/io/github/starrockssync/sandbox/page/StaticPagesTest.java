package io.github.starrockssync.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the pages are on the class path; those of the documentation come from another module. */
class StaticPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_sandbox/console/index.html",
                "/docs/index.html",
                "/docs/en/reference.html",
                "/docs/zh-CN/reference.html",
                "/docs/assets/scalar.js"
            })
    void shouldBeThereWhenTheModulesAreBuiltTogether(String path) {
        assertThat(StaticPages.of(path)).isPresent();
        assertThat(StaticPages.class.getResource("/META-INF/resources" + path))
                .as(path)
                .isNotNull();
    }

    @Test
    void shouldBeNoPageWhenThePathIsOfTheApi() {
        assertThat(StaticPages.of("/v3/docs/index.html")).isEmpty();
        assertThat(StaticPages.of("/docs")).isEmpty();
    }
}
