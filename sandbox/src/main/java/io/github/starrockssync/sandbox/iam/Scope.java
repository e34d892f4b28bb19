package io.github.starrockssync.sandbox.iam;

/**
 * The requested scope of a token.
 *
 * @param project empty unless the scope is a project
 * @param domain of the project, or the domain that is the scope; empty for that of the user
 */
record Scope(Kind kind, Reference project, Reference domain) {

    static final Scope NONE = new Scope(Kind.NONE, Reference.NONE, Reference.NONE);

    enum Kind {
        PROJECT,
        DOMAIN,
        NONE
    }
}
