package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.text.Texts;
import io.github.starrockssync.server.violation.Rule;
import java.util.List;

/** Rules of the controls that the schema cannot express. The messages are in the {@code control-rules} files. */
enum ControlRule implements Rule {
    NOT_WITH_PROBABILITY,
    NOT_WITH_TIMES,
    NOT_WITH_KIND,
    NO_SUCH_FAULT,
    NO_SUCH_PROJECT,
    IDENTIFIERS_TAKEN,
    NO_REFUSED_SIGNATURE,
    /** Argument: the latest time of the clock. */
    CLOCK_TOO_LATE;

    private static final Texts TEXTS = new Texts(ControlRule.class, "control-rules");

    @Override
    public String message(Language language, List<?> arguments) {
        return TEXTS.format(language, name(), arguments);
    }
}
