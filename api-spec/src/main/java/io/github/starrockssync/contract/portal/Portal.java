package io.github.starrockssync.contract.portal;

import java.util.List;

/** A portal or gateway that imports the contract. */
interface Portal {

    /** Name of the folder of its editions. */
    String folder();

    String title();

    /** Describes its editions and how they differ from the contract. */
    String describes();

    /** Returns the command that publishes, for the root of the repository, with variables for values of the account. */
    String command();

    /** Returns the files to import for one language. */
    List<Edition> editions(Contract contract);

    /** Returns the documented import restrictions. */
    List<ImportRestriction> restrictions();

    /** Returns the unsupported features. */
    List<UnsupportedFeature> unsupportedFeatures();
}
