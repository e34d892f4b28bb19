package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.authentication.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The security context of an authenticated request. Has no roles. */
record CallerContext(Caller caller, @Nullable SecurityContext original) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return original != null && original.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "IAM";
    }
}
