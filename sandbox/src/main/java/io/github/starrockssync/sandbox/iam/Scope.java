package io.github.starrockssync.sandbox.iam;

/**
 * What a token is asked for.
 *
 * @param project empty unless for a project
 * @param domain of the project, or the one that the token is for; empty for that of the user
 */
record Scope(Kind kind, Reference project, Reference domain) {

    static final Scope NONE = new Scope(Kind.NONE, Reference.NONE, Reference.NONE);

    enum Kind {
        PROJECT,
        DOMAIN,
        NONE
    }
}
