package io.github.starrockssync.sandbox.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as IAM writes them: with six digits of fraction, because some official clients read no others. */
public final class IamTimestamp {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IamTimestamp() {}

    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
