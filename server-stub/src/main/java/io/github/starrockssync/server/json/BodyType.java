package io.github.starrockssync.server.json;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.Failure;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The declared type of a request body: JSON in UTF-8 without a content coding. */
public final class BodyType {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String IDENTITY = "identity";
    private static final String UTF_8 = "UTF-8";
    private static final Pattern JSON =
            Pattern.compile("\\s*application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

    private BodyType() {}

    /**
     * Rejects a body that is declared as anything else. Without a type it is JSON, as in the vendor's documentation.
     *
     * @param contentTypes values of the header {@code Content-Type}; null if absent
     * @param contentEncodings values of the header {@code Content-Encoding}; null if absent
     * @throws ServiceException 415, or 400 if there are several types
     */
    public static void require(@Nullable List<String> contentTypes, @Nullable List<String> contentEncodings) {
        List<String> types = contentTypes == null ? List.of() : contentTypes;
        if (types.stream().distinct().count() > 1) {
            throw ServiceException.invalid(Violation.of(CONTENT_TYPE, ContractRule.DIFFERENT_VALUES));
        }
        types.stream().filter(type -> !type.isBlank()).forEach(BodyType::requireJson);
        List<String> codings = contentEncodings == null ? List.of() : contentEncodings;
        codings.stream()
                .filter(coding -> !coding.isBlank() && !coding.strip().equalsIgnoreCase(IDENTITY))
                .findFirst()
                .ifPresent(BodyType::rejectCoding);
    }

    private static void requireJson(String type) {
        if (!JSON.matcher(type).matches()) {
            throw new ServiceException(ApiError.UNSUPPORTED_MEDIA_TYPE);
        }
        Matcher charset = CHARSET.matcher(type);
        if (charset.find() && !charset.group(1).equalsIgnoreCase(UTF_8)) {
            throw new ServiceException(ApiError.UNSUPPORTED_ENCODING, charset.group(1));
        }
    }

    /** The response names the supported codings (RFC 9110). */
    private static void rejectCoding(String coding) {
        throw Failure.of(ApiError.UNSUPPORTED_ENCODING, coding)
                .withHeader(ACCEPT_ENCODING, IDENTITY)
                .exception();
    }
}
