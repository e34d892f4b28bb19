package io.github.starrockssync.server.error;

import io.github.starrockssync.server.model.Language;
import java.util.List;

/**
 * An error that a server can return. Those of the contract are in {@link ApiError}; a server adds its own by an enum that
 * implements this interface, with messages read through {@link io.github.starrockssync.server.text.Texts}.
 */
public interface ErrorCode {

    /** Returns the HTTP status, 400 to 599. */
    int status();

    /** Returns {@code error_code} of the body. */
    String code();

    /** Returns {@code error_msg} of the body. */
    String message(Language language, List<?> arguments);

    /** Returns whether it is an error of the gateway, whose bodies also have the request id. */
    default boolean fromGateway() {
        return code().startsWith("APIGW.");
    }
}
