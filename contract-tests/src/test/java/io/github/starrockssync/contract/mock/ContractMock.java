package io.github.starrockssync.contract.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.ContractOperation.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server that returns the responses of the contract's examples, and only to valid requests: operation,
 * parameters, credentials, body. What it knows it has from the document alone.
 */
final class ContractMock implements AutoCloseable {

    static final String REQUEST_ID = "5f3c2b1a0d9e4f7c8b6a5d4e3f2c1b0a";
    private static final int REFUSED = 404;

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final OpenApiInteractionValidator contract = OpenApiInteractionValidator.createForInlineApiSpecification(
                    ContractDocument.text())
            .withLevelResolver(LevelResolver.create()
                    .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                    .build())
            .build();

    ContractMock() {
        server.start();
    }

    /** From now on the operation has this response, and no other operation has any. */
    void respondsWith(DocumentedResponse response) {
        server.resetAll();
        server.stubFor(request(
                        response.operation().method(),
                        urlPathTemplate(response.operation().template()))
                .andMatching(this::keepsTheContract)
                .willReturn(aResponse()
                        .withStatus(response.status())
                        .withHeader("Content-Type", "application/json")
                        .withHeader("X-Request-Id", REQUEST_ID)
                        .withBody(response.body().toString())));
    }

    URI uri() {
        return URI.create(server.baseUrl());
    }

    /** The requests that came since the response was set, oldest first. */
    List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>();
        server.getAllServeEvents().forEach(event -> requests.add(0, event.getRequest()));
        return requests;
    }

    /** The value of a parameter in a request for an operation; none if the request lacks it. */
    static Optional<String> value(ContractOperation operation, Parameter parameter, LoggedRequest request) {
        return switch (parameter.in()) {
            case "path" ->
                Optional.of(URI.create(request.getUrl())
                        .getPath()
                        .split("/")[List.of(operation.template().split("/")).indexOf("{" + parameter.name() + "}")]);
            case "query" ->
                Optional.of(request.queryParameter(parameter.name()))
                        .filter(QueryParameter::isPresent)
                        .map(QueryParameter::firstValue);
            default -> Optional.ofNullable(request.getHeader(parameter.name()));
        };
    }

    static boolean isRefusal(int status, String body) {
        return status == REFUSED && !body.contains("error_code");
    }

    private MatchResult keepsTheContract(Request request) {
        URI target = URI.create(request.getUrl());
        SimpleRequest.Builder described =
                new SimpleRequest.Builder(request.getMethod().getName(), target.getRawPath());
        for (HttpHeader header : request.getHeaders().all()) {
            described.withHeader(header.key(), header.values());
        }
        for (QueryParameter parameter : Urls.splitQuery(target).values()) {
            described.withQueryParam(parameter.key(), parameter.values());
        }
        if (request.getBody().length > 0) {
            described.withBody(request.getBody());
        }
        return MatchResult.of(provesTheCaller(request)
                && !contract.validateRequest(described.build()).hasErrors());
    }

    /** The validator is content without any credentials. */
    private static boolean provesTheCaller(Request request) {
        return ContractDocument.tree()
                .at("/components/securitySchemes")
                .valueStream()
                .anyMatch(scheme -> request.containsHeader(scheme.get("name").asText()));
    }

    @Override
    public void close() {
        server.stop();
    }
}
