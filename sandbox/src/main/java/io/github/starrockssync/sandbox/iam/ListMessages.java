package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.iam.model.DomainEntry;
import io.github.starrockssync.sandbox.iam.model.DomainList;
import io.github.starrockssync.sandbox.iam.model.Links;
import io.github.starrockssync.sandbox.iam.model.ProjectEntry;
import io.github.starrockssync.sandbox.iam.model.ProjectList;
import io.github.starrockssync.sandbox.iam.model.UserEntry;
import io.github.starrockssync.sandbox.iam.model.UserList;
import io.github.starrockssync.sandbox.iam.model.Version;
import io.github.starrockssync.sandbox.iam.model.VersionDetails;
import io.github.starrockssync.sandbox.iam.model.VersionLink;
import io.github.starrockssync.sandbox.iam.model.VersionList;
import io.github.starrockssync.sandbox.iam.model.VersionValues;
import java.util.Collection;
import java.util.List;

/**
 * Maps lists. Empty ones are present, because some clients require them.
 *
 * @param baseUri base URL of the sandbox, with a trailing slash
 */
record ListMessages(String baseUri) {

    ProjectList projects(String path, List<Project> projects) {
        return new ProjectList()
                .projects(projects.stream()
                        .map(project -> new ProjectEntry()
                                .id(project.id())
                                .name(project.name())
                                .domainId(project.domainId())
                                .parentId(project.domainId())
                                .isDomain(false)
                                .enabled(true)
                                .description("")
                                .links(links("v3/projects/" + project.id())))
                        .toList())
                .links(links(path));
    }

    DomainList domains(Collection<Domain> domains) {
        return new DomainList()
                .domains(domains.stream()
                        .map(domain -> new DomainEntry()
                                .id(domain.id())
                                .name(domain.name())
                                .enabled(true)
                                .description("")
                                .links(links("v3/domains/" + domain.id())))
                        .toList())
                .links(links("v3/auth/domains"));
    }

    UserList users(List<User> users) {
        return new UserList()
                .users(users.stream()
                        .map(user -> new UserEntry()
                                .id(user.id())
                                .name(user.name())
                                .domainId(user.domainId())
                                .enabled(true))
                        .toList())
                .links(links("v3/users"));
    }

    VersionList versions() {
        return new VersionList().versions(new VersionValues().values(List.of(version())));
    }

    VersionDetails versionDetails() {
        return new VersionDetails().version(version());
    }

    private Version version() {
        return new Version()
                .id("v3.6")
                .status("stable")
                .updated("2016-04-04T00:00:00Z")
                .links(List.of(new VersionLink().rel("self").href(baseUri + "v3/")));
    }

    private Links links(String path) {
        return new Links().self(baseUri + path);
    }
}
