package io.github.starrockssync.sandbox.state;

import static io.github.starrockssync.sandbox.state.OptionalList.emptyIfNull;

import io.github.starrockssync.sandbox.controls.model.DomainState;
import io.github.starrockssync.sandbox.controls.model.IssuedTokenState;
import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.controls.model.UserState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules between domains, users, projects and issued tokens of one document. */
final class IamRules {

    private final ViolationCollector violations;
    private final ViolationCollector.Distinct tokens;
    private final Set<String> domainIds;
    private final Set<String> userIds;
    private final Set<String> projectIds;
    private final ViolationCollector.Distinct distinctDomainIds;
    private final ViolationCollector.Distinct domainNames;
    private final ViolationCollector.Distinct distinctUserIds;
    private final Map<String, ViolationCollector.Distinct> projectNamesByDomain = new HashMap<>();

    /**
     * @param tokens the permanent tokens of the document, from which the issued ones must differ
     */
    IamRules(SandboxState state, ViolationCollector violations, ViolationCollector.Distinct tokens) {
        this.violations = violations;
        this.tokens = tokens;
        domainIds =
                emptyIfNull(state.getDomains()).stream().map(DomainState::getId).collect(Collectors.toSet());
        userIds = emptyIfNull(state.getDomains()).stream()
                .flatMap(domain -> emptyIfNull(domain.getUsers()).stream())
                .map(UserState::getId)
                .collect(Collectors.toSet());
        projectIds = state.getProjects().stream().map(ProjectState::getId).collect(Collectors.toSet());
        distinctDomainIds = violations.distinct();
        domainNames = violations.distinct();
        distinctUserIds = violations.distinct();
    }

    void check(SandboxState state) {
        ViolationCollector.each(state.getDomains(), "$.domains", this::check);
        ViolationCollector.each(state.getProjects(), "$.projects", this::check);
        ViolationCollector.each(state.getIssuedTokens(), "$.issued_tokens", this::check);
    }

    private void check(DomainState domain, String where) {
        distinctDomainIds.add(domain.getId(), where + ".id");
        domainNames.add(domain.getName(), where + ".name");
        ViolationCollector.Distinct userNames = violations.distinct();
        ViolationCollector.each(domain.getUsers(), where + ".users", (user, place) -> {
            distinctUserIds.add(user.getId(), place + ".id");
            userNames.add(user.getName(), place + ".name");
        });
    }

    private void check(ProjectState project, String where) {
        requireKnown(project.getDomainId(), domainIds, where + ".domain_id", StateRule.NO_SUCH_DOMAIN);
        if (project.getDomainId() != null) {
            projectNamesByDomain
                    .computeIfAbsent(project.getDomainId(), id -> violations.distinct())
                    .add(project.getName() == null ? project.getId() : project.getName(), where + ".name");
        }
        ViolationCollector.each(project.getAccessKeys(), where + ".access_keys", (key, place) -> {
            new StateTimes(violations).check(key.getExpiresAt(), place + ".expires_at");
            violations.addUnless(
                    key.getExpiresAt() == null || key.getSecurityToken() != null,
                    place + ".expires_at",
                    StateRule.ONLY_WITH_SECURITY_TOKEN);
        });
    }

    private void check(IssuedTokenState token, String where) {
        tokens.add(token.getToken(), where + ".token");
        requireKnown(token.getUserId(), userIds, where + ".user_id", StateRule.NO_SUCH_USER);
        requireKnown(token.getProjectId(), projectIds, where + ".project_id", StateRule.NO_SUCH_PROJECT);
        new StateTimes(violations).check(token.getExpiresAt(), where + ".expires_at");
    }

    private void requireKnown(@Nullable String id, Set<String> known, String where, StateRule rule) {
        violations.addUnless(id == null || known.contains(id), where, rule);
    }
}
