package io.github.starrockssync.server.signature;

/**
 * The reason why a signature does not match: the cause of the {@link
 * io.github.starrockssync.server.error.ServiceException}. For the log, never part of the response.
 */
public final class SignatureMismatchException extends Exception {

    private static final long serialVersionUID = 1;

    private final SignatureProblem problem;

    SignatureMismatchException(SignatureProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public SignatureProblem problem() {
        return problem;
    }
}
