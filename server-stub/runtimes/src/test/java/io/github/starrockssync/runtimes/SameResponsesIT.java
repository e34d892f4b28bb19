package io.github.starrockssync.runtimes;

import static io.github.starrockssync.runtimes.Exchange.INSTANCE;
import static io.github.starrockssync.runtimes.Exchange.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.starrockssync.server.api.DataSynchronizationApi;
import io.github.starrockssync.server.check.Validatable;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** More than a thousand requests, made from the generated interfaces and mostly invalid, get the same response from every runtime. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameResponsesIT {

    private static final int MAX_SHOWN = 20;
    private static final List<String> LANGUAGES = List.of("en-us", "zh-cn", "de");

    /** Of every property, most of the wrong type, some too short, too long or of other characters, some valid. */
    private static final List<String> VALUES = List.of(
            "null",
            "5",
            "1.5",
            "true",
            "\"\"",
            "\"a\"",
            "\"ab\"",
            "\"abc\"",
            "\"a-b\"",
            "\"数据库\"",
            "\"😀😀😀\"",
            "\"abc\\n\"",
            "\"\\ud800\"",
            "\"true\"",
            "\"TRUE\"",
            "\"" + "a".repeat(129) + "\"",
            "\"" + "a".repeat(1025) + "\"",
            "\"" + "a".repeat(32) + "in07\"",
            "{}",
            "{\"param_name\":\"a\",\"tables\":[\"a\"],\"repl_type\":\"x\"}",
            "[]",
            "[null]",
            "[5,\"ab\",{}]",
            "[{\"param_name\":\"ab\"},{\"value\":null},{\"table_name\":\"\"}]",
            "{\"tables\":[\"ab\",null,\"a\",7]}");

    private static final List<String> BODIES = List.of(
            " ",
            "null",
            "[]",
            "5",
            "\"x\"",
            "{",
            "{\"task_name\": \"sync",
            "{} {}",
            "{} x",
            "{'a': 1}",
            "{\"task_name\": \"abc\", \"task_name\": \"abc\"}",
            "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}",
            "{\"task_name\":\"" + "a".repeat(70_000 / 2) + "\"}",
            "\uFEFF{}",
            "{\"task_name\":tru}",
            "{\"a\":01}");

    private static final List<String> TEXTS = List.of(
            "", " ", "a", "ab", "abc", "a-b", "数据库", "a b", "\"", "%", "+", "0", "1", "100", "101", "x".repeat(130));

    private final Map<String, Server> servers = new TreeMap<>();

    @BeforeAll
    void start() throws Exception {
        servers.put("Jersey", new JerseyIT().start());
        servers.put("Quarkus", new QuarkusIT().start());
        servers.put("Spring", new SpringIT().start());
    }

    @AfterAll
    void stop() {
        servers.values().forEach(Server::close);
    }

    private record Request(String method, String path, String language, String body) {

        HttpRequest.Builder to(Server server) {
            return HttpRequest.newBuilder(server.base().resolve(path))
                    .header("X-Auth-Token", "token")
                    .header("X-Language", language)
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        }
    }

    @Test
    void shouldGetTheSameResponseFromEveryRuntime() {
        List<Request> requests = Stream.of(DataSynchronizationApi.class.getDeclaredMethods())
                .flatMap(SameResponsesIT::requests)
                .toList();
        List<String> different = new ArrayList<>();
        for (Request request : requests) {
            Map<String, String> responses = new TreeMap<>();
            servers.forEach((name, server) -> responses.put(name, response(Exchange.send(request.to(server)))));
            if (responses.values().stream().distinct().count() > 1) {
                different.add(request.toString()
                                .substring(0, Math.min(300, request.toString().length())) + " " + responses);
            }
        }

        assertThat(requests.size()).isGreaterThan(1000);
        assertThat(different.stream().limit(MAX_SHOWN))
                .as("%s of %s", different.size(), requests.size())
                .isEmpty();
    }

    private static String response(Exchange exchange) {
        assertThat(exchange.status()).as(exchange.body()).isLessThan(500);
        return exchange.status()
                + " "
                + exchange.headers("Content-Type")
                + " "
                + exchange.body().replaceAll("\"request_id\":\"\\w+\"", "");
    }

    private static Stream<Request> requests(Method operation) {
        String method = Stream.of(operation.getAnnotations())
                .flatMap(each -> Stream.ofNullable(each.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        String path = DataSynchronizationApi.class.getAnnotation(Path.class).value()
                + Stream.ofNullable(operation.getAnnotation(Path.class))
                        .map(Path::value)
                        .findFirst()
                        .orElse("");
        String valid = path.replace("{project_id}", PROJECT)
                .replace("{instance_id}", INSTANCE)
                .replace("{database}", "sales_sr");
        List<String> paths = List.of(valid, valid.replace(PROJECT, "p-1"), valid.replace(INSTANCE, "%E5%BA%93"));
        List<String> bodies = bodies(operation);
        List<String> queries = queries(operation);
        List<Request> requests = new ArrayList<>();
        for (String each : paths) {
            LANGUAGES.forEach(language -> requests.add(new Request(method, each, language, bodies.get(0))));
        }
        for (String query : queries) {
            for (String body : bodies) {
                requests.add(new Request(method, valid + query, LANGUAGES.get(requests.size() % 2), body));
            }
        }
        return requests.stream();
    }

    private static List<String> queries(Method operation) {
        List<String> queries = new ArrayList<>(List.of(""));
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                TEXTS.forEach(text ->
                        queries.add("?" + query.value() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
            }
        }
        return queries;
    }

    private static List<String> bodies(Method operation) {
        return Stream.of(operation.getParameterTypes())
                .filter(Validatable.class::isAssignableFrom)
                .findFirst()
                .map(SameResponsesIT::bodiesOf)
                .orElse(List.of(""));
    }

    private static List<String> bodiesOf(Class<?> model) {
        List<String> bodies = new ArrayList<>(List.of("{}"));
        bodies.addAll(BODIES);
        for (Method getter : model.getMethods()) {
            JsonProperty property = getter.getAnnotation(JsonProperty.class);
            if (property != null && getter.getParameterCount() == 0) {
                VALUES.forEach(value -> bodies.add("{\"" + property.value() + "\":" + value + "}"));
            }
        }
        return bodies;
    }
}
