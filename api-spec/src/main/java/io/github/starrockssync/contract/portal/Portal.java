package io.github.starrockssync.contract.portal;

import java.util.List;

/** A place where people meet an API, with a format of its own. */
interface Portal {

    /** Of the folder that holds its editions. */
    String folder();

    String title();

    /** What its editions are and how they differ from the contract, in sentences. */
    String describes();

    /** What to type to publish, from the root of the repository, with variables for what only the reader knows. */
    String command();

    /** The files that it takes for one language. */
    List<Edition> editions(Contract contract);

    /** What it refuses, as far as it is documented. */
    List<Limit> limits();

    /** What it drops. */
    List<Loss> losses();
}
