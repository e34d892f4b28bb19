package io.github.starrockssync.server.violation;

import io.github.starrockssync.server.generated.model.Language;
import java.util.List;

/**
 * A rule that a request can break. The rules of the contract are in {@link ContractRule}; a server adds its own by an
 * enum that implements this interface, with texts read through {@link io.github.starrockssync.server.text.Texts}.
 */
public interface Rule {

    /** Tells rules apart and orders several of one place. */
    String name();

    /** The rule in words, as they follow the place: "must be 3 to 128 characters". */
    String words(Language language, List<?> arguments);
}
