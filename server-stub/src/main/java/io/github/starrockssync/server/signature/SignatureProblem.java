package io.github.starrockssync.server.signature;

/** Why a signature does not match. Not part of the response. */
public enum SignatureProblem {
    /** The header {@code Authorization} lacks a field, has one twice or has a malformed one. */
    AUTHORIZATION_MALFORMED,
    /** {@code X-Sdk-Date} is absent or not in the format {@code 20261122T120000Z}. */
    DATE_MALFORMED,
    /** {@code SignedHeaders} does not name {@code X-Sdk-Date}. */
    DATE_NOT_SIGNED,
    /** A signed header or the security token is repeated with different values. */
    HEADER_AMBIGUOUS,
    /** The client signed another request, or signed with another secret key. */
    SIGNATURE_DIFFERS,
    /** The security token is not that of the access key: absent, of another key, or sent with a permanent key. */
    SECURITY_TOKEN_DIFFERS
}
