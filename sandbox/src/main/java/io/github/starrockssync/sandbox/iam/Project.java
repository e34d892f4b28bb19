package io.github.starrockssync.sandbox.iam;

import org.jspecify.annotations.Nullable;

/**
 * A project; what it has names it as its owner.
 *
 * @param name unique in its domain; the id when null is given
 * @param domainId null if IAM does not know the project
 */
public record Project(
        String id, @Nullable String name, @Nullable String domainId) {

    public Project {
        name = name == null ? id : name;
    }
}
