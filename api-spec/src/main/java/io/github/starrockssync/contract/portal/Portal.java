package io.github.starrockssync.contract.portal;

import java.util.List;

/** A portal or gateway that imports the contract. */
interface Portal {

    /** Name of the folder of its editions. */
    String folder();

    String title();

    /** Describes its editions and how they differ from the contract. */
    String describes();

    /** The command that publishes, from the root of the repository, with variables for what only the reader knows. */
    String command();

    /** The files to import for one language. */
    List<Edition> editions(Contract contract);

    /** What it documents that it rejects. */
    List<ImportRestriction> restrictions();

    /** What it does not support. */
    List<UnsupportedFeature> unsupportedFeatures();
}
