package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.authentication.Caller;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request whose principal is the caller, and whose body can be read again. */
final class AuthenticatedRequest extends HttpServletRequestWrapper {

    private final Caller caller;
    private final @Nullable ServletInputStream body;

    AuthenticatedRequest(HttpServletRequest request, Caller caller, byte @Nullable [] body) {
        super(request);
        this.caller = caller;
        this.body = body == null ? null : new Body(new ByteArrayInputStream(body));
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : body;
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is not read asynchronously");
        }
    }
}
