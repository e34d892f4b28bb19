package io.github.starrockssync.sandbox.iam;

/** A request that IAM rejects. */
final class IamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IamRefusal refusal;

    IamException(IamRefusal refusal, Object... arguments) {
        super(refusal.message(arguments));
        this.refusal = refusal;
    }

    IamRefusal refusal() {
        return refusal;
    }
}
