package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Notation;
import java.util.List;

/** The contract as it is published. */
final class PlainDocuments implements Portal {

    @Override
    public String folder() {
        return "plain";
    }

    @Override
    public String title() {
        return "Plain YAML and JSON";
    }

    @Override
    public String describes() {
        return "The contract without changes, for all tools that read OpenAPI 3.0.";
    }

    @Override
    public String command() {
        return "rsync --recursive api-spec/target/editions/plain/ \"$WEB_SERVER:plain/\"";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        return List.of(
                new Edition(contract.file(Notation.YAML), contract.yaml(), contract.document()),
                Edition.of(contract, Notation.JSON, contract.document().tree()));
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return List.of();
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of();
    }
}
