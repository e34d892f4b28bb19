package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.store.SqlFailure;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.error.ServiceExceptionMapper;
import io.github.starrockssync.server.error.UnexpectedExceptionMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jdbi.v3.core.JdbiException;

/** Asks the caller to come back while the database is away, whichever part of the sandbox has missed it. */
@Provider
public final class DatabaseFailureMapper implements ExceptionMapper<JdbiException> {

    private static final System.Logger LOGGER = System.getLogger(DatabaseFailureMapper.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    @Override
    public Response toResponse(JdbiException failure) {
        if (!SqlFailure.isOutage(failure)) {
            return new UnexpectedExceptionMapper().toResponse(failure);
        }
        LOGGER.log(Level.WARNING, "Database unavailable: {0}", SqlFailure.words(failure));
        return new ServiceExceptionMapper()
                .toResponse(ServiceException.retryable(ApiError.SERVICE_UNAVAILABLE, RETRY_AFTER));
    }
}
