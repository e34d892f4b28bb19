package io.github.starrockssync.server.request;

import io.github.starrockssync.server.model.Language;
import org.jspecify.annotations.Nullable;

/** The language in which a client wants its errors. */
public final class RequestLanguage {

    /** Header that chooses the language. */
    public static final String HEADER = "X-Language";

    private RequestLanguage() {}

    /** Returns Chinese if the value of the header says so in any case, otherwise English, even if it is invalid. */
    public static Language of(@Nullable String header) {
        return Language.ZH_CN.toString().equalsIgnoreCase(header) ? Language.ZH_CN : Language.EN_US;
    }
}
