package io.github.starrockssync.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Credentials;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.probe.Finding;
import io.github.starrockssync.contract.probe.Finding.Verdict;
import io.github.starrockssync.contract.probe.ServiceProbe;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The probe confirms the readings at a sandbox, which it leaves as it was, and finds each reading that a server changes. */
final class ChangedReadingsIT {

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    private static FaultProxy proxy;

    @BeforeAll
    static void start() {
        proxy = new FaultProxy(sandbox.uri());
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                misreads("C11", a -> a.headers().first("X-Language").isEmpty() ? a.with("X-Language", "zh-cn") : a),
                misreads(
                        "D39",
                        a -> a.headers().first("X-Language").equals("zh-CN") ? a.with("X-Language", "en-us") : a),
                responds("D37", a -> a.headers().values().containsKey("X-Language"), a -> a.withStatus(400)),
                responds("C23", a -> true, a -> a.replacing("\"total_count\":\"(\\d+)\"", "\"total_count\":$1")),
                responds("C24", a -> true, a -> a.replacing("\"stage\":\"I", "\"stage\":\"i")),
                responds("C9", a -> true, a -> a.replacing("\"percentage\":\"\\d+\"", "\"percentage\":\"0.5\"")),
                responds("D31", a -> true, a -> a.replacing("\"is_main_task\":\"?\\w+\"?,?", "")),
                responds("D18", a -> a.target().contains("limit=100"), a -> a.withStatus(400)),
                responds(
                        "C29",
                        a -> a.target().contains("limit=1&offset=0"),
                        a -> a.replacing("\"replications\":\\[.*\\]", "\"replications\":[]")),
                responds(
                        "C30",
                        a -> a.target().endsWith("/database-parameters"),
                        a -> a.withText("{\"total_count\":9,\"db_parameters\":[{\"param_name\":\"one\"}]}")),
                responds(
                        "D28",
                        a -> true,
                        a -> a.replacing("\"is_modifiable\":\"\\w+\"", "\"is_modifiable\":\"maybe\"")),
                responds(
                        "D29",
                        a -> a.target().contains("database_name="),
                        a -> a.withText("{\"total_count\":0,\"databases\":[]}")),
                responds("C35", a -> a.path().endsWith("/htap"), a -> a.replacing("^\\{", "{\"data_ips\":[],")),
                responds("C25", a -> true, a -> a.replacing("\"database_name\":", "\"name\":")),
                responds("C26", a -> true, a -> a.replacing("\"table_infos\":", "\"table_info\":")),
                responds("D15", ObservedRequest::isConfiguration, a -> a.replacing("\"task_name\":", "\"task\":")),
                responds("D12", a -> true, a -> a.without("X-Request-Id")),
                responds("D13", a -> !a.headers().first("X-Auth-Token").isEmpty(), a -> a.withStatus(401)),
                responds("C32", a -> true, a -> a.replacing("DBS\\.200022", "DBS.200001")),
                responds("D24", a -> true, a -> a.replacing("DBS\\.270022", "DBS.200001")),
                responds("C33", a -> true, a -> a.replacing("\"error_msg\":", "\"message\":")),
                responds(
                        "D11",
                        a -> true,
                        a -> a.replacing("^\\{\"error_code\"", "{\"request_id\":\"1\",\"error_code\"")),
                responds("D50", a -> true, a -> a.replacing("APIGW\\.", "APIG.")),
                responds("D43", a -> a.headers().first("Authorization").startsWith("SDK-SM3"), a -> a.withStatus(400)),
                responds("D10", a -> a.headers().first("Accept").equals("text/xml"), a -> a.withStatus(200)),
                responds("D44", a -> a.path().endsWith("/"), a -> a.withStatus(200)),
                responds("D14", a -> true, a -> a.replacing("DBS\\.280001", "DBS.200001")),
                responds("D17", a -> a.target().contains("limit=x"), a -> a.withStatus(200)),
                responds("D38", a -> a.target().contains("limit=1&limit=2"), a -> a.withStatus(200)),
                responds("C14", a -> a.path().contains("in07/starrocks"), a -> a.withStatus(200)),
                responds("C12", a -> type(a).contains("UTF-8"), a -> a.withStatus(415)),
                responds("D40", a -> type(a).isEmpty() && a.body().length > 0, a -> a.withStatus(415)),
                responds("D41", a -> type(a).contains("GBK"), a -> a.withStatus(400)),
                responds(
                        "D3",
                        a -> a.text().contains("\"snapshot_with_lock\"}"),
                        a -> a.withStatus(200).withText("{}")),
                responds(
                        "D7",
                        a -> true,
                        a -> a.text().contains("\"fail") ? a.replacing("^\\{", "{\"job_id\":\"1\",") : a),
                responds("C4", a -> true, a -> a.replacing("\"failed\"", "\"fail\"")));
    }

    private static String type(ObservedRequest request) {
        return request.headers().first("Content-Type");
    }

    private static Arguments responds(
            String row, Predicate<ObservedRequest> which, UnaryOperator<ObservedResponse> change) {
        Behaviour behaviour = (request, upstream) -> {
            ObservedResponse response = upstream.apply(request);
            return which.test(request) ? change.apply(response) : response;
        };
        return Arguments.of(row, behaviour);
    }

    private static Arguments misreads(String row, UnaryOperator<ObservedRequest> change) {
        Behaviour behaviour = (request, upstream) -> upstream.apply(change.apply(request));
        return Arguments.of(row, behaviour);
    }

    @Test
    void shouldConfirmTheReadingsAndChangeNothing() {
        String before = sandbox.controls().exportState();
        ServiceProbe probe = probe(sandbox.uri(), false);

        List<Finding> findings = probe.run();

        assertThat(findings)
                .filteredOn(each -> each.verdict() != Verdict.CONFIRMED)
                .allMatch(each -> each.verdict() == Verdict.NOT_PROBED
                        && List.of("D7", "C4").contains(each.row()))
                .hasSize(2);
        assertThat(sandbox.controls().exportState()).isEqualTo(before);
        assertThat(probe.har()).contains("\"X-Auth-Token\"", "removed").doesNotContain(WellKnown.TOKEN);
    }

    @Test
    void shouldAskAboutMoreWhenWritesAreAllowed() {
        assertThat(probe(sandbox.uri(), true).run()).allMatch(each -> each.verdict() == Verdict.CONFIRMED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void shouldFindTheReadingThatAServerChanges(String row, Behaviour behaviour) {
        proxy.behave(behaviour);

        assertThat(probe(proxy.uri(), true).run())
                .filteredOn(each -> each.verdict() == Verdict.CONTRADICTED)
                .extracting(Finding::row)
                .contains(row);
    }

    private static ServiceProbe probe(URI address, boolean writing) {
        return new ServiceProbe(address, Substitution.NONE, new Credentials(Map.of("token", WellKnown.TOKEN)), writing);
    }
}
