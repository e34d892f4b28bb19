package io.github.starrockssync.server.request;

import io.github.starrockssync.server.generated.model.Language;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** The language in which a request wants to be answered. */
public final class RequestLanguage {

    /** Header that chooses the language. */
    public static final String HEADER = "X-Language";

    private RequestLanguage() {}

    /** Chinese if the header says so in any case, otherwise English, even if the contract refuses its value. */
    public static Language of(ContainerRequestContext request) {
        return of(request.getHeaderString(HEADER));
    }

    /** The same for the value of the header. */
    public static Language of(@Nullable String header) {
        return Language.ZH_CN.toString().equalsIgnoreCase(header) ? Language.ZH_CN : Language.EN_US;
    }
}
