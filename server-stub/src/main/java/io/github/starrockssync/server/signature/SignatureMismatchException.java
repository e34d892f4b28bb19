package io.github.starrockssync.server.signature;

/**
 * The cause of the {@link io.github.starrockssync.server.error.ServiceException} with which a signature is refused that does
 * not match. For logs and people who look for the reason; never part of the response.
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
