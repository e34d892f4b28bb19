package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.store.Table;
import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param name unique in its domain; null for the id
 * @param domainId null if the project has no domain, so that IAM does not list it
 */
public record Project(
        String id, @Nullable String name, @Nullable String domainId) {

    /** By domain, which does not own them: a project may exist without a domain. */
    public static final Table<Project> TABLE =
            new Table<>("project", Project.class, project -> Table.Keys.of(project.id(), "", project.domainId()));

    public Project {
        name = name == null ? id : name;
    }
}
