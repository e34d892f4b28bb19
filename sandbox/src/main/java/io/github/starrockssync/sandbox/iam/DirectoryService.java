package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.server.authentication.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queries the domain, projects and users of a caller. Thread-safe. */
final class DirectoryService {

    private final IamStore store;

    DirectoryService(IamStore store) {
        this.store = store;
    }

    /** Returns the user of a caller: for permanent credentials of a project, the first user of its domain. */
    Optional<User> userOf(Caller caller) {
        return caller.userId() == null
                ? domainOf(caller)
                        .flatMap(domain -> store.users(domain.id()).stream().findFirst())
                : store.user(caller.userId());
    }

    /** Returns the domain of a caller; empty if the project has none. */
    Optional<Domain> domainOf(Caller caller) {
        Optional<String> domainId = caller.projectId() == null
                ? userOf(caller).map(User::domainId)
                : store.project(caller.projectId()).map(Project::domainId);
        return domainId.flatMap(store::domain);
    }

    /**
     * Returns the projects of the caller's domain.
     *
     * @param name null for any
     */
    List<Project> projects(Caller caller, @Nullable String name) {
        return domainOf(caller).map(domain -> store.projects(domain.id())).orElse(List.of()).stream()
                .filter(project -> name == null || name.equals(project.name()))
                .toList();
    }

    /**
     * Returns the users of the caller's domain.
     *
     * @param name null for any
     */
    List<User> users(Caller caller, @Nullable String name) {
        return domainOf(caller).map(domain -> store.users(domain.id())).orElse(List.of()).stream()
                .filter(user -> name == null || name.equals(user.name()))
                .toList();
    }
}
