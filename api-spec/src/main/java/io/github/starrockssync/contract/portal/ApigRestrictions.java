package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What APIG of Huawei Cloud rejects. */
final class ApigRestrictions {

    private static final String RESTRICTIONS =
            "https://support.huaweicloud.com/intl/en-us/usermanual-apig/apig_03_0083.html";
    private static final String IMPORT = "https://support.huaweicloud.com/intl/en-us/usermanual-apig/apig_03_0067.html";
    private static final String GROUP = "https://support.huaweicloud.com/intl/en-us/tr-aos/apig-apigroup.html";
    private static final String QUOTAS =
            "https://support.huaweicloud.com/intl/id-id/ae-ad-1-usermanual-apig/apig-pd-180307005.html";
    private static final String EXTENSIONS =
            "https://github.com/opentelekomcloud-docs/api-gateway/tree/main/umn/source/api_management/"
                    + "importing_and_exorting_apis/extended_definition";
    private static final int DESCRIPTION_LENGTH = 255;
    private static final int NAME_BYTES = 32;
    private static final int APIS = 1000;

    /** What an operation must have, and of which values. */
    private static final Map<String, String> REQUIRED = Map.of(
            "x-apigateway-request-type", "public|private",
            "x-apigateway-match-mode", "NORMAL|SWA",
            "x-apigateway-cors", "true|false");

    static final List<ImportRestriction> ALL = List.of(
            ImportRestriction.version("apig-version", "3\\.0\\.\\d+", "OpenAPI 2.0 and 3.0.", RESTRICTIONS),
            ImportRestriction.of(
                    "apig-group-name",
                    "The title, the name of the group, has 3 to 64 letters, digits and underscores, and "
                            + "starts with a letter.",
                    RESTRICTIONS,
                    document -> Stream.of(document.root().child("info").child("title"))
                            .filter(title -> !title.node().asText().matches("[A-Za-z][A-Za-z0-9_]{2,63}"))
                            .map(title -> title.finding("cannot name a group"))),
            ImportRestriction.of(
                    "apig-group-description",
                    "The description of the group has at most 255 characters.",
                    GROUP,
                    document -> Stream.of(document.root().child("info").child("description"))
                            .filter(text -> text.node().asText().length() > DESCRIPTION_LENGTH)
                            .map(text -> text.finding("has %d characters"
                                    .formatted(text.node().asText().length())))),
            ImportRestriction.of(
                    "apig-apis", "A group has at most 1,000 APIs, one for each operation.", QUOTAS, document -> {
                        long operations = document.operations().count();
                        return operations <= APIS
                                ? Stream.empty()
                                : Stream.of(document.root()
                                        .child("paths")
                                        .finding("has %d operations".formatted(operations)));
                    }),
            ImportRestriction.of(
                    "apig-api-names",
                    "Each operation has a unique operationId, the name of the API.",
                    IMPORT,
                    document -> {
                        Set<String> names = new HashSet<>();
                        return document.operations()
                                .map(operation -> operation.child("operationId"))
                                .filter(id -> !names.add(id.node().asText(""))
                                        || id.node().isMissingNode())
                                .map(id -> id.finding("is missing or taken"));
                    }),
            ImportRestriction.of(
                    "apig-path-parameters",
                    "A path parameter is a whole segment.",
                    RESTRICTIONS,
                    document -> Paths.all(document)
                            .flatMap(path -> Paths.segments(path.name()).stream()
                                    .filter(segment -> segment.contains("{") && !Paths.isParameter(segment))
                                    .map(segment -> path.finding("has the segment " + segment)))),
            ImportRestriction.of(
                    "apig-parameter-names",
                    "Parameter names have at most 32 letters, digits, periods, hyphens and underscores, and "
                            + "start with a letter.",
                    EXTENSIONS + "/x-apigateway-backend.parameters.rst",
                    document -> parameters(document)
                            .map(parameter -> parameter.child("name"))
                            .filter(name -> !name.node().asText().matches("[A-Za-z][A-Za-z0-9._-]*")
                                    || name.node().asText().getBytes(StandardCharsets.UTF_8).length > NAME_BYTES)
                            .map(name -> name.finding(name.node().asText() + " is no such name"))),
            ImportRestriction.of(
                    "apig-parameter-types",
                    "Parameters are strings or numbers, in path, query or header.",
                    RESTRICTIONS,
                    document -> parameters(document)
                            .filter(parameter -> !parameter.text("in").matches("path|query|header")
                                    || !parameter.child("schema").text("type").matches("string|integer|number"))
                            .map(parameter -> parameter.finding("is of another type or place"))),
            ImportRestriction.of(
                    "apig-no-bodies",
                    "Bodies have no parameters.",
                    RESTRICTIONS,
                    document -> document.operations()
                            .map(operation -> operation.child("requestBody"))
                            .filter(body -> !body.node().isMissingNode())
                            .map(body -> body.finding("is a body"))),
            ImportRestriction.of(
                    "apig-extensions",
                    "Each operation has `x-apigateway-request-type`, `x-apigateway-match-mode` and `x-apigateway-cors`.",
                    EXTENSIONS,
                    document -> document.operations()
                            .flatMap(operation -> REQUIRED.entrySet().stream()
                                    .filter(entry ->
                                            !operation.text(entry.getKey()).matches(entry.getValue()))
                                    .map(entry -> operation.finding(
                                            "needs %s of %s".formatted(entry.getKey(), entry.getValue()))))),
            ImportRestriction.of(
                    "apig-backend",
                    "Each operation has an `x-apigateway-backend` with address, scheme, method and path.",
                    EXTENSIONS + "/x-apigateway-backend.httpendpoints.rst",
                    document -> document.operations().flatMap(ApigRestrictions::backend)),
            ImportRestriction.of(
                    "apig-security-schemes",
                    "Security schemes are API keys in the header with `x-apigateway-auth-type` `IAM` or `AppSigv1`.",
                    EXTENSIONS + "/x-apigateway-auth-type.rst",
                    document -> document.places("securitySchemes")
                            .filter(Place::isComponent)
                            .filter(scheme -> !scheme.text("type").equals("apiKey")
                                    || !scheme.text("in").equals("header")
                                    || !scheme.text("x-apigateway-auth-type").matches("IAM|AppSigv1"))
                            .map(scheme -> scheme.finding("is of another kind"))));

    private ApigRestrictions() {}

    private static Stream<Place> parameters(Document document) {
        return document.operations()
                .flatMap(operation -> operation.child("parameters").children());
    }

    private static Stream<Finding> backend(Place operation) {
        Place backend = operation.child("x-apigateway-backend");
        if (!backend.text("type").equals("HTTP")) {
            return Stream.of(backend.finding("must be of the type HTTP"));
        }
        Place endpoints = backend.child("httpEndpoints");
        return Stream.of("address", "scheme", "method", "path")
                .filter(key -> endpoints.text(key).isEmpty())
                .map(key -> endpoints.finding("needs " + key));
    }
}
