package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.edition.Overlay;
import java.util.List;

/** Redoc, which renders a document as one page. */
final class Redoc implements Portal {

    private static final Overlay SAMPLES =
            Overlay.parse(Document.resource("/META-INF/openapi/starrocks-data-sync.samples.overlay.yaml"));

    @Override
    public String folder() {
        return "redoc";
    }

    @Override
    public String title() {
        return "Redoc";
    }

    @Override
    public String describes() {
        return "The plain JSON with the code samples (`x-codeSamples`), one page for each language.";
    }

    @Override
    public String command() {
        return "npm ci --prefix .ci/lint && npx --prefix .ci/lint redocly build-docs"
                + " api-spec/target/editions/redoc/starrocks-data-sync.json --output=starrocks-data-sync.html"
                + " --openapi.showExtensions";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        return List.of(Edition.of(
                contract, Notation.JSON, SAMPLES.appliedTo(contract.document().tree())));
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return List.of(ImportRestriction.version(
                "redoc-version",
                "3\\.[01]\\.\\d+",
                "OpenAPI 2.0, 3.0 and 3.1.",
                "https://github.com/Redocly/redoc#features"));
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of();
    }
}
