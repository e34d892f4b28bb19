package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.text.Texts;
import io.github.starrockssync.server.violation.Rule;
import java.util.List;

/** Rules of a state that its schema cannot express. The messages are in the {@code state-rules} files. */
enum StateRule implements Rule {
    /** Argument: the path of the first one. */
    REPEATED,
    NO_SUCH_DOMAIN,
    NO_SUCH_USER,
    NO_SUCH_PROJECT,
    ONLY_WITH_SECURITY_TOKEN,
    NO_SUCH_TAURUSDB_INSTANCE,
    NOT_A_NODE,
    NO_SUCH_DATABASE,
    NO_SUCH_TABLE,
    ALL_FOR_INSTANCE_LEVEL,
    FAILS_CHECK,
    NOT_A_TIME,
    /** Argument: the path of the other time. */
    NOT_BEFORE;

    private static final Texts TEXTS = new Texts(StateRule.class, "state-rules");

    @Override
    public String message(Language language, List<?> arguments) {
        return TEXTS.format(language, name(), arguments);
    }
}
