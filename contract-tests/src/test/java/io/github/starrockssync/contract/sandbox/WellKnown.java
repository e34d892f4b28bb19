package io.github.starrockssync.contract.sandbox;

import java.time.Instant;

/** What every sandbox starts with, and some that it never has. None of it is a secret. */
public final class WellKnown {

    public static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    public static final String INSTANCE = "b6280c323ce449f2ad02af74e21f3dc5in17";
    public static final String SOURCE_INSTANCE = "fb632d1d531a4107804f0f082581810fin07";
    public static final String PRIMARY_NODE = "aa3f1c60e94ec4575989840e648fb4f6no07";
    public static final String READ_REPLICA = "cc07c60e94ec4575989840e648fb4f66no07";
    public static final String TASK = "sync_sales";
    public static final String TOKEN = "sandbox-token";
    public static final String ACCESS_KEY = "SANDBOXACCESSKEY";
    public static final String SECRET_KEY = "sandbox-secret-access-key";

    public static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";
    public static final String OTHER_INSTANCE = "c7391d434df550a3be13bf85f32a4ed6in17";
    public static final String OTHER_TOKEN = "other-token";

    public static final String UNKNOWN_INSTANCE = "00000000000000000000000000000000in17";
    public static final String UNKNOWN_TASK = "sync_nothing";
    public static final String UNKNOWN_JOB = "00000000-0000-0000-0000-000000000000";
    public static final String UNKNOWN_TOKEN = "no-such-token";

    /** A time long ago, so that nothing depends on the day on which a test runs. */
    public static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private WellKnown() {}
}
