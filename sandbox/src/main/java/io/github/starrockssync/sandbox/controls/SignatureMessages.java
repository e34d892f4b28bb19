package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.RefusedSignature;
import io.github.starrockssync.sandbox.controls.model.SignatureInput;
import io.github.starrockssync.sandbox.controls.model.SignatureProblem;
import io.github.starrockssync.server.signature.CanonicalRequest;
import org.jspecify.annotations.Nullable;

/** Maps a rejected signature. */
final class SignatureMessages {

    private SignatureMessages() {}

    static RefusedSignature message(
            io.github.starrockssync.sandbox.gateway.RefusedSignature refused, Redaction redaction) {
        return new RefusedSignature()
                .problem(problem(refused.problem()))
                .computed(refused.computed().stream()
                        .map(computed -> input(computed, redaction))
                        .toList());
    }

    private static @Nullable SignatureProblem problem(
            io.github.starrockssync.server.signature.@Nullable SignatureProblem problem) {
        return problem == null ? null : SignatureProblem.valueOf(problem.name());
    }

    private static SignatureInput input(CanonicalRequest computed, Redaction redaction) {
        return new SignatureInput()
                .canonicalRequest(redaction.scrubbed(HashedSecrets.in(computed.text())))
                .stringToSign(redaction.scrubbed(computed.stringToSign()));
    }
}
