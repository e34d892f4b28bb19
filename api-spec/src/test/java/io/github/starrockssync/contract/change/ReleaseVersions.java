package io.github.starrockssync.contract.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The versions that one release states.
 *
 * @param artifact of the root POM, with {@code -SNAPSHOT} until it is released
 * @param contract {@code info.version} of the contract
 * @param translation {@code info.version} of the overlay with its translation
 * @param changelog the text of CHANGELOG.md
 */
record ReleaseVersions(String artifact, String contract, String translation, String changelog) {

    private static final String SNAPSHOT = "-SNAPSHOT";

    /** Where they disagree, as sentences; empty if they agree. */
    List<String> disagreements() {
        List<String> result = new ArrayList<>();
        String version = artifact.replace(SNAPSHOT, "");
        if (!contract.equals(version)) {
            result.add("pom.xml is %s, info.version of the contract is %s".formatted(artifact, contract));
        }
        if (!translation.equals(contract)) {
            result.add("info.version of the contract is %s, of zh-CN.yaml %s".formatted(contract, translation));
        }
        if (artifact.endsWith(SNAPSHOT)) {
            if (!has("Unreleased")) {
                result.add("CHANGELOG.md has no Unreleased, but %s is not released".formatted(artifact));
            }
            if (has(version)) {
                result.add("CHANGELOG.md has %s, which pom.xml says is not released".formatted(version));
            }
        } else if (!has(version)) {
            result.add("CHANGELOG.md does not have %s, which pom.xml releases".formatted(version));
        }
        return result;
    }

    private boolean has(String heading) {
        return Pattern.compile("(?m)^## " + Pattern.quote(heading) + "($|\\s)")
                .matcher(changelog)
                .find();
    }
}
