package io.github.starrockssync.server.jaxrs;

import static io.github.starrockssync.server.jaxrs.Calls.get;
import static io.github.starrockssync.server.jaxrs.Calls.message;
import static io.github.starrockssync.server.jaxrs.Calls.modify;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {

    private static final JerseyServer unit = new JerseyServer(new ResourceConfig()
            .register(JerseyServer.wholeApplication())
            .register(RejectingFilter.class)
            .register(LateRejectingFilter.class)
            .register(LanguageFilter.class)
            .register(FailingMapper.class));
    private static final Logger LOG = Logger.getLogger(io.github.starrockssync.server.error.FailureLog.class.getName());

    @AfterEach
    void clear() {
        unit.resources.clear();
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @ParameterizedTest
    @EnumSource(ApiError.class)
    void shouldReturnStatusCodeAndMessageWhenTheServerThrowsAKnownError(ApiError error) {
        String text =
                message(callFailingWith(() -> new ServiceException(error, "20", "1")), error.status(), error.code());

        assertThat(text)
                .isEqualTo(error.message(io.github.starrockssync.server.model.Language.EN_US, List.of("20", "1")));
    }

    @Test
    void shouldReturnChineseWhenTheServerThrowsAndTheHeaderIsChinese() {
        unit.resources.failWith(() -> new ServiceException(ApiError.INSTANCE_NOT_FOUND));

        HttpResponse<String> response = unit.send(modify(unit, "{}").header("X-Language", "zh-cn"));

        assertThat(message(response, 400, "DBS.200022")).isEqualTo("实例不存在");
    }

    @Test
    void shouldListTheServersOwnViolationsWhenItThrowsThem() {
        var first = Violation.of("$.task_name", ContractRule.REQUIRED);
        var second = Violation.of("$.db_configs[0].param_name", ContractRule.ONE_OF, List.of("a", "{0}"));

        HttpResponse<String> response = callFailingWith(() -> ServiceException.invalid(List.of(first, second)));

        assertThat(Calls.violations(response))
                .isEqualTo("$.db_configs[0].param_name: must be one of [a, {0}]; $.task_name: is required");
    }

    @Test
    void shouldHaveRetryAfterWhenTheServerHasOne() {
        HttpResponse<String> response =
                callFailingWith(() -> ServiceException.retryable(ApiError.THROTTLED, Duration.ofMillis(1200), 20, 1));

        assertThat(message(response, 429, "APIGW.0308"))
                .isEqualTo(
                        "The throttling threshold has been reached: policy user over ratelimit,limit:20,time:1 second");
        assertThat(response.headers().allValues("Retry-After")).containsExactly("2");
    }

    @Test
    void shouldHaveNoRetryAfterWhenTheServerHasNone() {
        HttpResponse<String> response = callFailingWith(() -> new ServiceException(ApiError.OPERATION_IN_PROGRESS));

        assertThat(response.headers().allValues("Retry-After")).isEmpty();
    }

    @Test
    void shouldNotReturnTheCauseAndLogItOnceWhenTheServerFailsUnexpectedly() {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler handler = recordInto(logged);
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
        try {
            RuntimeException secret = new IllegalStateException("jdbc:secret");

            HttpResponse<String> response = callFailingWith(() -> secret);

            assertThat(message(response, 500, "DBS.200005")).isEqualTo("Server failure.");
            assertThat(response.body()).doesNotContain("secret", "Exception", "java");
            assertThat(logged).singleElement().satisfies(entry -> {
                assertThat(entry.getMessage()).contains(Calls.onlyRequestId(response));
                assertThat(entry.getThrown()).isSameAs(secret);
            });
        } finally {
            LOG.removeHandler(handler);
            LOG.setUseParentHandlers(true);
        }
    }

    @ParameterizedTest
    @MethodSource("failuresWithCause")
    void shouldLogTheCauseOnceWhenA5xxHasOne(RuntimeException failure, Class<?> logged) {
        List<LogRecord> records = logOf(() -> message(callFailingWith(() -> failure), 500, "DBS.200005"));

        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(entry.getMessage()).matches("Request [0-9a-f]{32} failed with 500 DBS.200005");
            assertThat(entry.getThrown()).isInstanceOf(logged);
        });
    }

    static Stream<Arguments> failuresWithCause() {
        IOException cause = new IOException("disk full");
        return Stream.of(
                Arguments.of(new ServiceException(ApiError.SERVER_FAILURE, cause), IOException.class),
                Arguments.of(new InternalServerErrorException(cause), InternalServerErrorException.class),
                Arguments.of(new IllegalStateException("x", cause), IllegalStateException.class));
    }

    @Test
    void shouldLogAWarningOnceWhenA5xxHasNoCause() {
        List<LogRecord> records = logOf(() -> {
            callFailingWith(() -> new ServiceException(ApiError.SERVICE_UNAVAILABLE));
            callFailingWith(() -> new ServerErrorException(
                    Response.status(502).entity("own words").type("text/plain").build()));
        });

        assertThat(records).extracting(LogRecord::getLevel).containsExactly(Level.WARNING, Level.WARNING);
        assertThat(records.get(0).getMessage()).endsWith("failed with 503 DBS.108000");
        assertThat(records.get(1).getMessage()).contains(" failed with 502 ");
    }

    @Test
    void shouldReturnTheDocumentedErrorWhenAMapperOfTheServerFails() {
        List<LogRecord> records = logOf(
                () -> message(callFailingWith(() -> new UncheckedIOException(new IOException())), 500, "DBS.200005"));

        assertThat(records).hasSize(1);
    }

    private static List<LogRecord> logOf(Runnable calls) {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler handler = recordInto(logged);
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
        LOG.setLevel(Level.ALL);
        try {
            calls.run();
        } finally {
            LOG.setLevel(null);
            LOG.removeHandler(handler);
            LOG.setUseParentHandlers(true);
        }
        return logged;
    }

    /** An exception mapper that throws an exception. */
    static final class FailingMapper implements ExceptionMapper<UncheckedIOException> {

        @Override
        public Response toResponse(UncheckedIOException exception) {
            throw new IllegalStateException("the mapper has failed");
        }
    }

    @Test
    void shouldNotLogWhenItIsAnErrorOfTheClient() {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler handler = recordInto(logged);
        LOG.addHandler(handler);
        try {
            callFailingWith(() -> new ServiceException(ApiError.TASK_NOT_FOUND));

            assertThat(logged).isEmpty();
        } finally {
            LOG.removeHandler(handler);
        }
    }

    @Test
    void shouldNotReturnTheCauseWhenRulesCannotBeApplied() {
        LOG.setUseParentHandlers(false);
        HttpResponse<String> response = callFailingWith(() -> new ConstraintDeclarationException("HV000151: secret"));
        LOG.setUseParentHandlers(true);

        assertThat(message(response, 500, "DBS.200005")).isEqualTo("Server failure.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 410, 418, 422})
    void shouldKeepTheStatusWhenAnotherWebApplicationExceptionIsThrown(int status) {
        HttpResponse<String> response = callFailingWith(() -> new ClientErrorException("secret", status));

        assertThat(message(response, status, "APIGW.0201")).isEqualTo("API request error.");
    }

    @Test
    void shouldKeepItsHeadersWhenAWebApplicationExceptionHasSome() {
        HttpResponse<String> response = callFailingWith(() -> new ServiceUnavailableException(7L));

        assertThat(message(response, 503, "DBS.108000")).isEqualTo("Server failure.");
        assertThat(response.headers().allValues("Retry-After")).containsExactly("7");
    }

    @Test
    void shouldSetAllowWhenTheRuntimeDoesNot() {
        HttpResponse<String> response = callFailingWith(() -> new ClientErrorException(405));

        message(response, 405, "APIGW.0201");
        assertThat(response.headers().allValues("Allow")).containsExactly("DELETE, GET, HEAD, OPTIONS, POST, PUT");
    }

    @Test
    void shouldKeepItsBodyWhenAWebApplicationExceptionHasOne() {
        HttpResponse<String> response = callFailingWith(() -> new ClientErrorException(
                Response.status(409).type("text/plain").entity("own words").build()));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).isEqualTo("own words");
        Calls.onlyRequestId(response);
    }

    @Test
    void shouldLeaveRedirectionsAloneWhenTheyAreThrown() {
        HttpResponse<String> response =
                callFailingWith(() -> new RedirectionException(303, URI.create("http://localhost/other")));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.body()).isEmpty();
        Calls.onlyRequestId(response);
    }

    @Test
    void shouldReturnTheDocumentedBodyWhenAFilterThrows() {
        HttpResponse<String> response = unit.send(get(unit, "/unknown").header("X-Reject", "throw"));

        assertThat(message(response, 401, "APIGW.0301"))
                .isEqualTo("Incorrect IAM authentication information: decrypt token fail");
    }

    @Test
    void shouldReturnTheDocumentedBodyWhenAFilterAborts() {
        HttpResponse<String> response = unit.send(modify(unit, "{}").header("X-Reject", "abort"));

        assertThat(message(response, 403, "DBS.280015")).isEqualTo("Resource not found or permission denied.");
    }

    @Test
    void shouldNotValidateWhenAFilterRejectsTheRequest() {
        HttpResponse<String> response =
                unit.send(get(unit, Calls.JOBS.replace("0", "-")).header("X-Late-Reject", "throw"));

        assertThat(message(response, 401, "APIGW.0301"))
                .isEqualTo("Incorrect IAM authentication information: decrypt token fail");
    }

    @Test
    void shouldGiveFiltersTheOriginalHeadersWhenOneIsInvalid() {
        HttpResponse<String> response = unit.send(modify(unit, "{}").header("X-Language", "en"));

        assertThat(Calls.violations(response)).isEqualTo("X-Language: must be one of [en-us, zh-cn]");
        assertThat(response.headers().allValues("X-Seen-Language")).containsExactly("en");
    }

    @Test
    void shouldGiveFiltersTheIdOfTheResponse() {
        HttpResponse<String> response = unit.send(modify(unit, "{}").header("X-Reject", "id"));

        assertThat(response.body()).isEqualTo(Calls.onlyRequestId(response));
    }

    private static HttpResponse<String> callFailingWith(Supplier<? extends RuntimeException> failure) {
        unit.resources.failWith(failure);
        return unit.send(modify(unit, "{}"));
    }

    private static Handler recordInto(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @PreMatching
    static final class RejectingFilter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            switch (String.valueOf(request.getHeaderString("X-Reject"))) {
                case "throw" -> throw new ServiceException(ApiError.TOKEN_INVALID);
                case "abort" -> request.abortWith(Response.status(403).build());
                case "id" ->
                    request.abortWith(Response.ok(request.getProperty(RequestId.PROPERTY), "text/plain")
                            .build());
                default -> {}
            }
        }
    }

    /** A filter without a priority. */
    static final class LateRejectingFilter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString("X-Late-Reject") != null) {
                throw new ServiceException(ApiError.TOKEN_INVALID);
            }
        }
    }

    /** Returns the header X-Language that a response filter receives. */
    static final class LanguageFilter implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            String language = request.getHeaderString("X-Language");
            if (language != null) {
                response.getHeaders().putSingle("X-Seen-Language", language);
            }
        }
    }
}
