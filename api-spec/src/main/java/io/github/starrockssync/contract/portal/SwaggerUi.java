package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import java.util.List;
import java.util.stream.Stream;

/** Swagger UI with both languages in its menu. */
final class SwaggerUi implements Portal {

    /** Without the validator badge, which calls another host. Shows extensions, which contain the server-side defaults. */
    private static final JsonNode CONFIGURATION = Document.node("""
            urls:
              - {name: English, url: ./starrocks-data-sync.json}
              - {name: 简体中文, url: ./starrocks-data-sync.zh-CN.json}
            urls.primaryName: English
            deepLinking: true
            displayRequestDuration: true
            docExpansion: list
            defaultModelsExpandDepth: 0
            showExtensions: true
            showCommonExtensions: true
            validatorUrl: none
            """);

    @Override
    public String folder() {
        return "swagger-ui";
    }

    @Override
    public String title() {
        return "Swagger UI";
    }

    @Override
    public String describes() {
        return "The plain JSON, and `swagger-config.json`, which offers both languages in the menu, "
                + "shows extensions and disables the online validator.";
    }

    @Override
    public String command() {
        return "docker run --rm --publish 8081:8080 --env CONFIG_URL=contract/swagger-config.json"
                + " --volume \"$PWD/api-spec/target/editions/swagger-ui:/usr/share/nginx/html/contract\""
                + " swaggerapi/swagger-ui:v5.35.0";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        Edition document =
                Edition.of(contract, Notation.JSON, contract.document().tree());
        return contract.language() == Language.ENGLISH
                ? List.of(document, Edition.of("swagger-config.json", Notation.JSON, CONFIGURATION))
                : List.of(document);
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return List.of(new ImportRestriction(
                "swagger-ui-version",
                "OpenAPI 2.0, 3.0 and 3.1.",
                "https://github.com/swagger-api/swagger-ui#compatibility",
                edition -> edition.file().startsWith(Contract.NAME)
                                && !edition.document().root().text("openapi").matches("3\\.[01]\\.\\d+")
                        ? Stream.of(edition.document().root().child("openapi").finding("must be 3.0 or 3.1"))
                        : Stream.empty()));
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of(UnsupportedFeature.of(
                "signatures", "\"Try it out\" sends the header as typed; it cannot sign", Signatures::schemes));
    }
}
