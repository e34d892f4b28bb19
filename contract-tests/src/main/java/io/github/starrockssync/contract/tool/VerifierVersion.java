package io.github.starrockssync.contract.tool;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class VerifierVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            Objects.requireNonNullElse(VerifierVersion.class.getPackage().getImplementationVersion(), "unpacked")
        };
    }
}
