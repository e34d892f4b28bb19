package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers domains, users, projects and issued credentials. Thread-safe. */
public interface IamStore {

    Optional<Domain> domain(String id);

    Optional<Domain> domainByName(String name);

    Optional<User> user(String id);

    /** Returns the users of a domain in their order in the state. */
    List<User> users(String domainId);

    Optional<Project> project(String id);

    List<Project> projects(String domainId);

    /**
     * Adds a token, and removes those that expired long ago.
     *
     * @param now what the sandbox's clock shows
     */
    void add(Token token, Instant now);

    /** Adds a temporary key, and removes those that expired long ago. */
    void add(ProjectAccessKey key, Instant now);
}
