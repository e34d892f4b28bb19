package io.github.starrockssync.server.signature;

/** Why a signature does not match. The caller is not told more than that it does not. */
public enum SignatureProblem {
    /** The header {@code Authorization} lacks a field, has one twice or has one of another form. */
    AUTHORIZATION_MALFORMED,
    /** {@code X-Sdk-Date} is absent or not of the form {@code 20261122T120000Z}. */
    DATE_MALFORMED,
    /** {@code SignedHeaders} does not name {@code X-Sdk-Date}. */
    DATE_NOT_SIGNED,
    /** A signed header, or the security token, is there twice with different values. */
    HEADER_AMBIGUOUS,
    /** The client has signed something else, or with another secret key. */
    SIGNATURE_DIFFERS,
    /** The security token is not that of the access key: absent, of another key, or there with a permanent key. */
    SECURITY_TOKEN_DIFFERS
}
