package io.github.starrockssync.server.request;

import io.github.starrockssync.server.model.Language;
import org.jspecify.annotations.Nullable;

/** The language of the error messages for one request. */
public final class RequestLanguage {

    /** Header that chooses the language. */
    public static final String HEADER = "X-Language";

    private RequestLanguage() {}

    /** Returns Chinese if the header is {@code zh-cn} in any case, otherwise English, also for an invalid value. */
    public static Language of(@Nullable String header) {
        return Language.ZH_CN.toString().equalsIgnoreCase(header) ? Language.ZH_CN : Language.EN_US;
    }
}
