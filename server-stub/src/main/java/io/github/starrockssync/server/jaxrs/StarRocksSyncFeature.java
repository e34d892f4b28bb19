package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.check.Validatable;
import io.github.starrockssync.server.json.JsonSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The JAX-RS feature of the stub. Handles the operations of the contract, the generated models and {@link
 * io.github.starrockssync.server.error.ServiceException}; does not affect the rest of the application, unless {@link
 * Scope#WHOLE_APPLICATION} is chosen.
 *
 * <p>Register an instance, for example {@code resourceConfig.register(new StarRocksSyncFeature())}. On a runtime that
 * registers providers by their annotation, such as Quarkus, annotate a subclass with {@code @Provider}.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StarRocksSyncFeature
        implements Feature, DynamicFeature, MessageBodyReader<Validatable>, MessageBodyWriter<Validatable> {

    private final Scope scope;
    private final JsonReader reader = new JsonReader(this::settings);
    private final JsonSettings settings;
    private final OperationChecks checks = OperationChecks.OF_CONTRACT;

    // for exception mappers of runtimes that inject into this class but not into those it registers
    @Context
    private @Nullable UriInfo uriInfo;

    /** Creates the feature for the operations of the contract, with the default settings. */
    public StarRocksSyncFeature() {
        this(Scope.OPERATIONS, JsonSettings.DEFAULT);
    }

    public StarRocksSyncFeature(Scope scope, JsonSettings settings) {
        this.scope = scope;
        this.settings = settings;
    }

    /**
     * Returns the settings for bodies of a type, by default the same for all. Called for each body.
     *
     * @param model a generated model
     */
    protected JsonSettings settings(Class<?> model) {
        return settings;
    }

    /**
     * Returns the authenticator of the operations; null, the default, if the server authenticates itself. An operation gets
     * the caller from an injected {@link jakarta.ws.rs.core.SecurityContext}. Called once for each operation.
     */
    protected @Nullable Authenticator authenticator() {
        return null;
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new ErrorResponseFilter(scope));
        context.register(new AllowFilter());
        context.register(new ServiceExceptionMapper());
        if (scope == Scope.WHOLE_APPLICATION) {
            context.register(new RequestIdFilter());
            context.register(new NotFoundExceptionMapper());
        }
        boolean jersey = context.getConfiguration().getClass().getName().startsWith("org.glassfish.jersey.");
        context.register(jersey ? new JerseyExceptionMapper(scope) : new FallbackExceptionMapper(scope, () -> uriInfo));
        return true;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!checks.configure(resource, context)) {
            return;
        }
        if (scope == Scope.OPERATIONS) {
            context.register(new OperationRequestIdFilter());
        }
        Authenticator authenticator = authenticator();
        if (authenticator != null) {
            context.register(
                    new AuthenticationFilter(authenticator, settings.maxBodyBytes()), Priorities.AUTHENTICATION);
        }
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Validatable.class.isAssignableFrom(type) && isJson(mediaType);
    }

    @Override
    public Validatable readFrom(
            Class<Validatable> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return reader.read(type, headers, body);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Validatable.class.isAssignableFrom(type) && isJson(mediaType);
    }

    /** Writes properties in the order of the contract, none that is {@code null}. */
    @Override
    public void writeTo(
            Validatable value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // Quarkus adds a charset, which JSON does not have
        headers.putSingle("Content-Type", MediaType.APPLICATION_JSON_TYPE);
        settings(type).mapper().writeValue(body, value);
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
