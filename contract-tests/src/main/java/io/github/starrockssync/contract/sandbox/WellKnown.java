package io.github.starrockssync.contract.sandbox;

import java.time.Instant;

/**
 * What every sandbox starts with, and some that it never has. None of it is a secret. The pacts speak of these, too, so other
 * providers have the same ids while they are verified.
 */
public final class WellKnown {

    /** The project of the task. */
    public static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    /** The StarRocks instance of the task. */
    public static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    /** The TaurusDB instance that the task reads. */
    public static final String SOURCE_INSTANCE = "fb632d1d531a4107804f0f082581810fin07";
    /** Its primary node. */
    public static final String PRIMARY_NODE = "aa3f1c60e94ec4575989840e648fb4f6no07";
    /** Its read replica. */
    public static final String READ_REPLICA = "cc07c60e94ec4575989840e648fb4f66no07";
    /** The task that is there from the start. */
    public static final String TASK = "sync_sales";
    /** The token of the project. */
    public static final String TOKEN = "sandbox-token";
    /** The access key of the project. */
    public static final String ACCESS_KEY = "SANDBOXACCESSKEY";
    /** What belongs to the access key. */
    public static final String SECRET_KEY = "sandbox-secret-access-key";

    /** A project that has nothing to do with the task. */
    public static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";
    /** Its StarRocks instance, without tasks. */
    public static final String OTHER_INSTANCE = "c7391d434df550a3be13bf85f32a4ed6in17";
    /** Its token. */
    public static final String OTHER_TOKEN = "other-token";

    /** An instance that no project has. */
    public static final String UNKNOWN_INSTANCE = "00000000000000000000000000000000in17";
    /** A task that no instance has. */
    public static final String UNKNOWN_TASK = "sync_nothing";
    /** A job that never was. */
    public static final String UNKNOWN_JOB = "00000000-0000-0000-0000-000000000000";
    /** An unknown token. */
    public static final String UNKNOWN_TOKEN = "no-such-token";

    /** A time long ago, so that nothing depends on the day on which a test runs. */
    public static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private WellKnown() {}
}
