package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.JsonSettings;
import io.github.starrockssync.server.json.LimitedInputStream;
import io.github.starrockssync.server.signature.SignedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates requests whose path is one of the contract, and makes the caller their principal. */
final class AuthenticationFilter extends OncePerRequestFilter {

    private static final byte[] NO_BODY = {};

    private final @Nullable Authenticator authenticator;
    private final JsonSettings settings;
    private final ErrorResponses responses;

    /**
     * @param authenticator null to pass all requests
     */
    AuthenticationFilter(@Nullable Authenticator authenticator, JsonSettings settings) {
        this.authenticator = authenticator;
        this.settings = settings;
        this.responses = new ErrorResponses(settings);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return authenticator == null || !Operation.hasPath(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest authenticated;
        try {
            authenticated = authenticate(request);
        } catch (ServiceException e) {
            responses.write(e.failure(), request, response);
            return;
        }
        chain.doFilter(authenticated, response);
    }

    private HttpServletRequest authenticate(HttpServletRequest request) throws IOException {
        Map<String, List<String>> headers = headers(request);
        byte[] body = Authenticator.isSigned(headers) ? readBody(request) : null;
        Caller caller = authenticator.authenticate(headers, () -> signed(request, headers, body));
        Authenticator.requireProject(caller, Operation.projectOf(request));
        return new AuthenticatedRequest(request, caller, body);
    }

    private byte[] readBody(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > settings.maxBodyBytes()) {
            throw new ServiceException(ApiError.PAYLOAD_TOO_LARGE);
        }
        return new LimitedInputStream(request.getInputStream(), settings.maxBodyBytes()).readAllBytes();
    }

    private static SignedRequest signed(
            HttpServletRequest request, Map<String, List<String>> headers, byte @Nullable [] body) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return new SignedRequest(
                request.getMethod(), request.getRequestURI(), query, headers, body == null ? NO_BODY : body);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, new ArrayList<>(Collections.list(request.getHeaders(name))));
        }
        return headers;
    }
}
