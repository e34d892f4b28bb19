package io.github.starrockssync.sandbox.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The format of IAM's timestamps: some official clients require the six fractional digits. */
public final class IamTimestamp {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IamTimestamp() {}

    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
