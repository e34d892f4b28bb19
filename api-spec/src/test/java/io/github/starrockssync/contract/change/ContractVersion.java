package io.github.starrockssync.contract.change;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code info.version} of a contract, as in Semantic Versioning. */
record ContractVersion(int major, int minor, int patch) implements Comparable<ContractVersion> {

    private static final Pattern FORMAT = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");
    private static final Comparator<ContractVersion> ORDER = Comparator.comparingInt(ContractVersion::major)
            .thenComparingInt(ContractVersion::minor)
            .thenComparingInt(ContractVersion::patch);

    static ContractVersion parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not MAJOR.MINOR.PATCH: " + text);
        }
        return new ContractVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** The next version that may contain breaking changes: before 1.0.0 the next minor one, then the next major one. */
    ContractVersion nextBreaking() {
        return major == 0 ? new ContractVersion(0, minor + 1, 0) : new ContractVersion(major + 1, 0, 0);
    }

    @Override
    public int compareTo(ContractVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
