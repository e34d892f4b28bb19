package io.github.starrockssync.sandbox.state;

import static io.github.starrockssync.sandbox.state.OptionalList.orNone;

import io.github.starrockssync.sandbox.controls.generated.model.DomainState;
import io.github.starrockssync.sandbox.controls.generated.model.IssuedTokenState;
import io.github.starrockssync.sandbox.controls.generated.model.ProjectState;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.controls.generated.model.UserState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What domains, users, projects and issued tokens of one document demand of each other. */
final class IamRules {

    private final Findings findings;
    private final Findings.Distinct tokens;
    private final Set<String> domainIds;
    private final Set<String> userIds;
    private final Set<String> projectIds;
    private final Findings.Distinct distinctDomainIds;
    private final Findings.Distinct domainNames;
    private final Findings.Distinct distinctUserIds;
    private final Map<String, Findings.Distinct> projectNamesByDomain = new HashMap<>();

    /**
     * @param tokens the permanent ones of the document, to which the issued ones are added
     */
    IamRules(SandboxState state, Findings findings, Findings.Distinct tokens) {
        this.findings = findings;
        this.tokens = tokens;
        domainIds = orNone(state.getDomains()).stream().map(DomainState::getId).collect(Collectors.toSet());
        userIds = orNone(state.getDomains()).stream()
                .flatMap(domain -> orNone(domain.getUsers()).stream())
                .map(UserState::getId)
                .collect(Collectors.toSet());
        projectIds = state.getProjects().stream().map(ProjectState::getId).collect(Collectors.toSet());
        distinctDomainIds = findings.distinct();
        domainNames = findings.distinct();
        distinctUserIds = findings.distinct();
    }

    void check(SandboxState state) {
        Findings.each(state.getDomains(), "$.domains", this::check);
        Findings.each(state.getProjects(), "$.projects", this::check);
        Findings.each(state.getIssuedTokens(), "$.issued_tokens", this::check);
    }

    private void check(DomainState domain, String where) {
        distinctDomainIds.add(domain.getId(), where + ".id");
        domainNames.add(domain.getName(), where + ".name");
        Findings.Distinct userNames = findings.distinct();
        Findings.each(domain.getUsers(), where + ".users", (user, place) -> {
            distinctUserIds.add(user.getId(), place + ".id");
            userNames.add(user.getName(), place + ".name");
        });
    }

    private void check(ProjectState project, String where) {
        requireKnown(project.getDomainId(), domainIds, where + ".domain_id", StateRule.NO_SUCH_DOMAIN);
        if (project.getDomainId() != null) {
            projectNamesByDomain
                    .computeIfAbsent(project.getDomainId(), id -> findings.distinct())
                    .add(project.getName() == null ? project.getId() : project.getName(), where + ".name");
        }
        Findings.each(project.getAccessKeys(), where + ".access_keys", (key, place) -> {
            new StateTimes(findings).check(key.getExpiresAt(), place + ".expires_at");
            findings.addUnless(
                    key.getExpiresAt() == null || key.getSecurityToken() != null,
                    place + ".expires_at",
                    StateRule.ONLY_WITH_SECURITY_TOKEN);
        });
    }

    private void check(IssuedTokenState token, String where) {
        tokens.add(token.getToken(), where + ".token");
        requireKnown(token.getUserId(), userIds, where + ".user_id", StateRule.NO_SUCH_USER);
        requireKnown(token.getProjectId(), projectIds, where + ".project_id", StateRule.NO_SUCH_PROJECT);
        new StateTimes(findings).check(token.getExpiresAt(), where + ".expires_at");
    }

    private void requireKnown(@Nullable String id, Set<String> known, String where, StateRule rule) {
        findings.addUnless(id == null || known.contains(id), where, rule);
    }
}
