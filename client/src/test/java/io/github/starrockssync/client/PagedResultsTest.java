package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.INSTANCE;
import static io.github.starrockssync.client.Samples.clientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataBasesRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDbParametersRequest;
import io.github.starrockssync.client.call.PagedResults;
import io.github.starrockssync.client.error.InvalidResponseException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.model.DbParameter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists in pages, from services that page as they like. */
class PagedResultsTest {
    private static final int ENTRIES = 7;

    /** The forms in which a list can be had. */
    enum Form {
        ITERATOR,
        STREAM,
        FUTURE;

        <T> List<T> of(PagedResults<T> results) throws Exception {
            return switch (this) {
                case ITERATOR -> {
                    List<T> entries = new java.util.ArrayList<>();
                    results.forEach(entries::add);
                    yield entries;
                }
                case STREAM -> results.stream().toList();
                case FUTURE -> Futures.ended(results.toListAsync());
            };
        }
    }

    private WireServer server;
    private StarRocksSyncClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
        client = clientOf(server).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    /** A service with seven databases, {@code d0} to {@code d6}. */
    private void serve(int pageCap, boolean ignoresOffset, Function<Integer, String> total) {
        server.always(connection -> {
            String target = server.last().target();
            int offset = ignoresOffset ? 0 : parameter(target, "offset", 0);
            int end = Math.min(ENTRIES, offset + Math.min(pageCap, parameter(target, "limit", ENTRIES)));
            String names = IntStream.range(offset, Math.max(offset, end))
                    .mapToObj(i -> "\"d" + i + "\"")
                    .collect(Collectors.joining(","));
            return WireServer.response(200, "{\"databases\":[" + names + "]" + total.apply(end) + "}")
                    .on(connection);
        });
    }

    private static int parameter(String target, String name, int otherwise) {
        var value = java.util.regex.Pattern.compile("[?&]" + name + "=(\\d+)").matcher(target);
        return value.find() ? Integer.parseInt(value.group(1)) : otherwise;
    }

    private static Function<Integer, String> total(Object number) {
        return end -> ",\"total_count\":" + number;
    }

    private static Function<Integer, String> noTotal() {
        return end -> "";
    }

    private PagedResults<String> databases(int limit) {
        return client.listStarRocksDataBasesAll(
                new ListStarRocksDataBasesRequest().withInstanceId(INSTANCE).withLimit(limit));
    }

    @ParameterizedTest
    @EnumSource
    void shouldReturnEveryEntryOnceWhenPagesAreShort(Form form) throws Exception {
        serve(100, false, total(ENTRIES));
        assertAll(form.of(databases(3)));
        assertThat(server.requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReturnEveryEntryOnceWhenTheServiceCapsItsPages(Form form) throws Exception {
        serve(2, false, noTotal());
        assertAll(form.of(databases(100)));
        assertThat(server.requests()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReturnEveryEntryOnceWhenTheTotalIsTooSmall(Form form) throws Exception {
        serve(2, false, total(1));
        assertAll(form.of(databases(100)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndWhenTheTotalIsTooLarge(Form form) throws Exception {
        serve(2, false, total(1000));
        assertAll(form.of(databases(100)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndWhenTheServiceIgnoresTheOffset(Form form) throws Exception {
        serve(100, true, noTotal());
        assertAll(form.of(databases(100)));
        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void shouldFailWhenEntriesAreMissingBecauseTheServiceIgnoresTheOffset(Form form) {
        serve(3, true, total(ENTRIES));
        assertThatThrownBy(() -> form.of(databases(3)))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("listStarRocksDataBases", "offset 3", "of 7 entries");
    }

    @ParameterizedTest
    @EnumSource
    void shouldFailAsTheRequestDoes(Form form) {
        server.first(WireServer.response(200, "{\"databases\":[\"d0\"]}"))
                .respondingWith(400, "{\"error_code\":\"DBS.200022\"}");
        assertThatThrownBy(() -> form.of(databases(1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void shouldStartWhereTheRequestDoesAndSendNothingUnasked() throws Exception {
        serve(100, false, total(ENTRIES));
        assertThat(client
                        .listStarRocksDataBasesAll(new ListStarRocksDataBasesRequest()
                                .withInstanceId(INSTANCE)
                                .withOffset(5))
                        .stream())
                .containsExactly("d5", "d6");
        assertThat(server.request().target()).endsWith("/databases?offset=5");
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldRequestNoPageBeforeItIsNeeded() throws Exception {
        serve(100, false, total(ENTRIES));
        assertThat(databases(3).stream().limit(2)).hasSize(2);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void shouldTakeTheRequestAsItIsNow() throws Exception {
        serve(100, false, total(ENTRIES));
        ListStarRocksDataBasesRequest request =
                new ListStarRocksDataBasesRequest().withInstanceId(INSTANCE).withLimit(100);
        PagedResults<String> results = client.listStarRocksDataBasesAll(request);
        request.withInstanceId("other").withLimit(1);
        assertAll(results.stream().toList());
        assertThat(server.request().target()).contains(INSTANCE);
    }

    @Test
    void shouldBeThereForEveryListWithPages() throws Exception {
        server.respondingWith(200, "{\"total_count\":\"1\",\"replications\":[{\"task_name\":\"t\"}]}");
        assertThat(client.listStarRocksDataReplicationsAll(
                        new ListStarRocksDataReplicationsRequest().withInstanceId(INSTANCE)))
                .hasSize(1);
        server.first(WireServer.response(200, "{\"db_parameters\":[{\"param_name\":\"p\"}]}"))
                .respondingWith(200, "{\"db_parameters\":[]}");
        assertThat(client.listStarRocksDbParametersAll(new ListStarRocksDbParametersRequest().withInstanceId(INSTANCE)))
                .extracting(DbParameter::getParamName)
                .containsExactly("p");
    }

    private static void assertAll(List<String> entries) {
        assertThat(entries)
                .isEqualTo(IntStream.range(0, ENTRIES)
                        .mapToObj(i -> String.format(Locale.ROOT, "d%d", i))
                        .toList());
    }
}
