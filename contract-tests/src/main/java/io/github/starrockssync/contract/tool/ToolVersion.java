package io.github.starrockssync.contract.tool;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class ToolVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            Objects.requireNonNullElse(ToolVersion.class.getPackage().getImplementationVersion(), "unpacked")
        };
    }
}
