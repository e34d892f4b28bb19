package io.github.starrockssync.client.error;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The request does not say what is meant. It was not sent. */
public final class InvalidRequestException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Violation> violations;

    /**
     * Describes violations.
     *
     * @param operationId the contract's operationId
     * @param violations what is wrong, all of it
     */
    public InvalidRequestException(String operationId, List<Violation> violations) {
        super(operationId, message(operationId, violations), null);
        this.violations = List.copyOf(violations);
    }

    private static String message(String operationId, List<Violation> violations) {
        return operationId + " was not sent: "
                + OneLine.of(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    }

    /**
     * What is wrong.
     *
     * @return every violation, in the order of the paths; empty after this exception has been serialized
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
