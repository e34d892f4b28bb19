package io.github.starrockssync.client.error;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The request is invalid and was not sent. */
public final class InvalidRequestException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Violation> violations;

    /**
     * Creates the exception.
     *
     * @param operationId operationId of the contract
     * @param violations all violations
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
     * Returns the violations.
     *
     * @return all violations, in the order of the paths; empty after serialization of this exception
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
