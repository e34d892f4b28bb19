package io.github.starrockssync.server.violation;

import io.github.starrockssync.server.model.Language;
import java.util.List;

/**
 * A rule that a request can violate. The rules of the contract are in {@link ContractRule}; a server adds its own by an enum
 * that implements this interface, with messages read through {@link io.github.starrockssync.server.text.Texts}.
 */
public interface Rule {

    /** Returns the name, by which several violations at one location are sorted. */
    String name();

    /** Returns the message that follows the location: "must be 3 to 128 characters". */
    String message(Language language, List<?> arguments);
}
