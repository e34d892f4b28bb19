package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the document is OpenAPI 3.0.3 and hangs together. */
final class ValidityRules {

    private static final Schema OPENAPI_30 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(Document.resource("/spec.openapis.org/oas/3.0/schema/2021-09-28"), InputFormat.JSON);

    private ValidityRules() {}

    static Stream<Finding> openApiSchema(Document document) {
        Stream<Finding> version = document.root().text("openapi").equals("3.0.3")
                ? Stream.empty()
                : Stream.of(document.root().child("openapi").finding("must be 3.0.3"));
        Stream<Finding> errors = OPENAPI_30.validate(document.root().node()).stream()
                .map(error -> new Finding(
                        JsonPointer.compile(error.getInstanceLocation().toString()), error.getMessage()));
        return Stream.concat(version, errors);
    }

    /** swagger-parser, which generators and many tools use, reports no problem. */
    static Stream<Finding> parserSilent(Document document) {
        return new OpenAPIV3Parser()
                .readContents(document.toString(), null, null).getMessages().stream()
                        .map(document.root()::finding);
    }

    static Stream<Finding> referencesResolve(Document document) {
        return references(document)
                .filter(place -> document.resolved(place).node().isMissingNode())
                .map(place -> place.finding(place.text("$ref") + " does not exist"));
    }

    /** OpenAPI 3.0 ignores siblings of {@code $ref}. */
    static Stream<Finding> referencesStandAlone(Document document) {
        return references(document)
                .filter(place -> place.node().size() > 1)
                .map(place -> place.finding("$ref must stand alone, but here are " + place.keys()));
    }

    static Stream<Finding> componentsUsed(Document document) {
        Set<String> used = Stream.concat(
                        references(document).map(place -> place.text("$ref")),
                        document.places("security")
                                .flatMap(place -> place.keys().stream())
                                .map(name -> "#/components/securitySchemes/" + name))
                .collect(Collectors.toSet());
        return document.places()
                .filter(Place::isComponent)
                .filter(place -> !used.contains("#" + place.at()))
                .map(place -> place.finding("is never used"));
    }

    private static Stream<Place> references(Document document) {
        return document.places().filter(Place::isReference);
    }
}
