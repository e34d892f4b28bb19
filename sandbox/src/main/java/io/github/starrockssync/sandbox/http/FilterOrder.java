package io.github.starrockssync.sandbox.http;

import jakarta.ws.rs.Priorities;

/**
 * Priorities of the filters, in the order in which a request passes them: first the routes, in descending order; then the
 * request id of the stub; then the JAX-RS filters, in ascending order, which a response passes in the opposite direction.
 */
public final class FilterOrder {

    /** First, so that a page of an allowed origin can read every error. */
    static final int CROSS_ORIGIN_ROUTE = 6_000;

    /** Rejects invalid HTTP. */
    static final int PROTOCOL_ROUTE = 5_000;

    /** Rejects pages of other origins for the controls. Before the pages of the sandbox. */
    static final int CONTROLS_GUARD_ROUTE = 4_000;

    /** Times out slow bodies. */
    static final int SLOW_BODY_ROUTE = 2_000;

    public static final int PAGES_ROUTE = 900;

    /** Buffers the body without blocking a thread. */
    static final int BODY_ROUTE = 500;

    /** Records the time of arrival. */
    public static final int ARRIVAL = 1;

    /** Returns 503 until the state is available. */
    public static final int START = 2;

    /** Rejects paths that the runtime would normalize. */
    static final int LITERAL_PATH = 10;

    static final int HEAD = 11;

    /** After it, requests may block their thread. */
    static final int WORKER = 50;

    /** Records bodies. */
    public static final int JOURNAL = 100;

    /** Checks credentials and rate limit, or whether the controls are enabled. */
    public static final int GATEWAY = Priorities.AUTHENTICATION;

    /** Injects faults. After the gateway, so that a request without credentials neither meets nor uses up a fault. */
    public static final int FAULT = Priorities.AUTHORIZATION;

    /** For responses: before the stub adds the error body. */
    public static final int LOST_RESPONSE = Priorities.USER + 1;

    /** For responses: after the stub has added the error body, which IAM replaces by its own. */
    public static final int IAM_RESPONSE = Priorities.USER - 1;

    private FilterOrder() {}
}
