package io.github.starrockssync.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SharedTest {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final Shared<Shared.Closeable> unit = new Shared<>();

    @Test
    void shouldStayOpenUntilTheLastUserLeaves() {
        use("outer");
        Shared.Closeable first = unit.get();
        use("nested");
        unit.leave("nested");
        assertThat(open).hasValue(1);
        assertThat(unit.get()).isNotNull().isSameAs(first);
        unit.leave("outer");
        assertThat(open).hasValue(0);
        assertThat(unit.get()).isNull();
    }

    @Test
    void shouldBeMadeAnewWhenItIsUsedAgain() {
        use("one");
        unit.leave("one");
        use("other");
        assertThat(made).hasValue(2);
        assertThat(open).hasValue(1);
    }

    @Test
    void shouldStayOpenWhenSomebodyLeavesWhoDoesNotUseIt() {
        unit.leave("stranger");
        use("user");
        unit.leave("stranger");
        assertThat(open).hasValue(1);
    }

    @Test
    void shouldHaveNoUserWhenItCannotBeMade() {
        assertThatThrownBy(() -> unit.use("unlucky", () -> {
                    throw new IllegalStateException("no port");
                }))
                .hasMessage("no port");
        assertThat(unit.get()).isNull();
        use("user");
        unit.leave("unlucky");
        assertThat(open).hasValue(1);
        unit.leave("user");
        assertThat(open).hasValue(0);
    }

    @Test
    void shouldBeMadeOnceWhenManyComeAtOnce() {
        IntStream.range(0, 16).parallel().forEach(user -> use("user " + user));
        assertThat(made).hasValue(1);
        IntStream.range(1, 16).parallel().forEach(user -> unit.leave("user " + user));
        assertThat(open).hasValue(1);
        unit.leave("user 0");
        assertThat(open).hasValue(0);
    }

    private void use(String user) {
        unit.use(user, () -> {
            made.incrementAndGet();
            open.incrementAndGet();
            return open::decrementAndGet;
        });
    }
}
