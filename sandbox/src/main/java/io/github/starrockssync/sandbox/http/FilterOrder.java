package io.github.starrockssync.sandbox.http;

import jakarta.ws.rs.Priorities;

/**
 * The order of the filters, in which a request passes them. First come the routes, whose higher numbers are first; then the
 * request id of the stub; then the filters of resources, whose lower numbers are first, and which a response passes from
 * last to first.
 */
public final class FilterOrder {

    /** First of all, so that a page of another origin can read every refusal. */
    static final int CROSS_ORIGIN_ROUTE = 6_000;

    /** Refuses what is no proper HTTP. */
    static final int PROTOCOL_ROUTE = 5_000;

    /** Keeps the pages of other sites from the controls, before their own pages. */
    static final int CONTROLS_GUARD_ROUTE = 4_000;

    /** Ends bodies that trickle in. */
    static final int SLOW_BODY_ROUTE = 2_000;

    public static final int PAGES_ROUTE = 900;

    /** Waits for the body, without a thread. */
    static final int BODY_ROUTE = 500;

    /** Notes when the request came. */
    public static final int ARRIVAL = 1;

    /** Returns 503 until the state is there. */
    public static final int START = 2;

    /** Refuses paths that the runtime would normalize. */
    static final int LITERAL_PATH = 10;

    static final int HEAD = 11;

    /** From here on, calls may block. */
    static final int WORKER = 50;

    /** Records all that follows. */
    public static final int JOURNAL = 100;

    /** Checks credentials, for the API the rate, too; or whether the controls are on. */
    public static final int GATEWAY = Priorities.AUTHENTICATION;

    /** Injects faults, behind the gateway: without credentials, nobody sees or uses up one. */
    public static final int FAULT = Priorities.AUTHORIZATION;

    /** Of the response: before the stub gives it its error body. */
    public static final int LOST_RESPONSE = Priorities.USER + 1;

    /** Of the response: after the stub has given it its error body, which IAM has in a form of its own. */
    public static final int IAM_RESPONSE = Priorities.USER - 1;

    private FilterOrder() {}
}
