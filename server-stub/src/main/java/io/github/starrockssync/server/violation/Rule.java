package io.github.starrockssync.server.violation;

import io.github.starrockssync.server.model.Language;
import java.util.List;

/**
 * A rule that a request can violate. The rules of the contract are in {@link ContractRule}; a server adds its own by an enum
 * that implements this interface, with messages read through {@link io.github.starrockssync.server.text.Texts}.
 */
public interface Rule {

    /** Returns a name by which several violations of one place are sorted. */
    String name();

    /** Returns the message, as it follows the place: "must be 3 to 128 characters". */
    String words(Language language, List<?> arguments);
}
