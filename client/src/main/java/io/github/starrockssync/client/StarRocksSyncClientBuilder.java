package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.auth.IamLogin;
import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RequestInterceptor;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.event.CallObserver;
import io.github.starrockssync.client.internal.auth.DefaultCredentials;
import io.github.starrockssync.client.internal.auth.Environment;
import io.github.starrockssync.client.internal.auth.HeaderValue;
import io.github.starrockssync.client.internal.http.ApiCalls;
import io.github.starrockssync.client.internal.http.Backoff;
import io.github.starrockssync.client.internal.http.CallContext;
import io.github.starrockssync.client.internal.http.Endpoint;
import io.github.starrockssync.client.internal.http.HttpTransport;
import io.github.starrockssync.client.internal.http.Observers;
import io.github.starrockssync.client.internal.http.Regions;
import io.github.starrockssync.client.internal.http.RequestFactory;
import io.github.starrockssync.client.internal.http.RetryBudget;
import io.github.starrockssync.client.internal.http.UserAgent;
import io.github.starrockssync.client.internal.iam.CachingCredentialsProvider;
import io.github.starrockssync.client.internal.iam.IamClient;
import io.github.starrockssync.client.internal.iam.IamSession;
import io.github.starrockssync.client.internal.iam.ProjectLookup;
import io.github.starrockssync.client.model.Language;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds clients. Endpoint or region is required; the last value of a setting is used.
 *
 * <p>Not thread-safe. Can build several clients; each has its own connections.
 */
public final class StarRocksSyncClientBuilder {
    private @Nullable URI endpoint;
    private @Nullable String projectId;
    private @Nullable CredentialsProvider credentials;
    private @Nullable IamLogin login;
    private @Nullable String region;
    private @Nullable URI iamEndpoint;
    private @Nullable Language language;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private CallOptions options = CallOptions.DEFAULTS
            .withAttemptTimeout(Duration.ofSeconds(60))
            .withCallTimeout(Duration.ofSeconds(180))
            .withRetryPolicy(RetryPolicy.STANDARD);
    private final List<CallObserver> observers = new ArrayList<>();
    private @Nullable SSLContext sslContext;
    private @Nullable ProxySelector proxy;
    private @Nullable Consumer<HttpClient.Builder> httpSettings;
    private @Nullable RequestInterceptor interceptor;
    private @Nullable String userAgentSuffix;
    private Environment environment = Environment.ofJvm();
    private Clock clock = Clock.systemUTC();
    private Scheduler scheduler = Scheduler.REAL;
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    StarRocksSyncClientBuilder() {}

    /**
     * Sets the address of the service, instead of a region.
     *
     * @param endpoint http or https; its path, if any, is the prefix of every path of the API
     * @return this builder
     * @throws IllegalArgumentException if it is not such an address, or has a user, a query or a fragment
     */
    public StarRocksSyncClientBuilder endpoint(URI endpoint) {
        this.endpoint = Endpoint.check(requireNonNull(endpoint, "endpoint is null"));
        return this;
    }

    /**
     * Sets the address of the service, instead of a region.
     *
     * @param endpoint a URI; {@code https} if it has no scheme
     * @return this builder
     * @throws IllegalArgumentException if it is not such an address, or has a user, a query or a fragment
     */
    public StarRocksSyncClientBuilder endpoint(String endpoint) {
        this.endpoint = Endpoint.parse(requireNonNull(endpoint, "endpoint is null"));
        return this;
    }

    /**
     * Sets the region of the service, instead of an endpoint.
     *
     * <p>The environment variable {@code HUAWEICLOUD_SDK_REGION_GAUSSDB_<REGION>}, such as {@code
     * HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4}, sets the address of a region or adds a region. Of several addresses,
     * separated by commas, the first is used.
     *
     * <p>For a call without a project, the client queries IAM for the project of the credentials that has the name of the
     * region. An {@link #endpoint(String) endpoint} that is set later replaces only the address.
     *
     * @param region one of the regions in the contract, such as {@code cn-north-4}, or one with a variable
     * @return this builder
     * @throws IllegalArgumentException if the region is unknown, with a list of the known ones, or if its variable
     *     contains no address
     */
    public StarRocksSyncClientBuilder region(String region) {
        this.endpoint = Regions.endpoint(requireNonNull(region, "region is null"), environment);
        this.region = region;
        return this;
    }

    /**
     * Sets the project of requests without one. The default is the project of the {@link Credentials#projectId()
     * credentials}.
     *
     * @param projectId project of the credentials in the region
     * @return this builder
     */
    public StarRocksSyncClientBuilder projectId(String projectId) {
        this.projectId = HeaderValue.require("projectId", requireNonNull(projectId, "projectId is null"));
        return this;
    }

    /**
     * Sets the credentials. The default is the {@link CredentialsProvider#defaultChain() default chain}.
     *
     * @param credentials token or access key
     * @return this builder
     */
    public StarRocksSyncClientBuilder credentials(Credentials credentials) {
        requireNonNull(credentials, "credentials is null");
        return credentials(() -> credentials);
    }

    /**
     * Sets a login to IAM, which returns a token or a temporary access key.
     *
     * @param login name and password; requires a region or an {@link #iamEndpoint IAM endpoint}
     * @return this builder
     */
    public StarRocksSyncClientBuilder credentials(IamLogin login) {
        this.login = requireNonNull(login, "login is null");
        this.credentials = null;
        return this;
    }

    /**
     * Sets the address of IAM. The default is the environment variable {@code HUAWEICLOUD_SDK_IAM_ENDPOINT}, or else that of the
     * region.
     *
     * @param endpoint a URI; {@code https} if it has no scheme
     * @return this builder
     * @throws IllegalArgumentException if it is not such an address, or has a user, a query or a fragment
     */
    public StarRocksSyncClientBuilder iamEndpoint(String endpoint) {
        this.iamEndpoint = Endpoint.parse(requireNonNull(endpoint, "endpoint is null"));
        return this;
    }

    /**
     * Sets a provider for credentials that change over time. Called for each attempt.
     *
     * @param provider supplies the current credentials; fast and thread-safe
     * @return this builder
     */
    public StarRocksSyncClientBuilder credentials(CredentialsProvider provider) {
        this.credentials = requireNonNull(provider, "provider is null");
        this.login = null;
        return this;
    }

    /**
     * Sets the language of the service's messages, for requests without one. By default, no {@code X-Language} is sent, and the
     * messages are in English.
     *
     * @param language the language
     * @return this builder
     */
    public StarRocksSyncClientBuilder language(Language language) {
        HeaderValue.require(
                "language", requireNonNull(language, "language is null").getValue());
        this.language = language;
        return this;
    }

    /**
     * Limits the time to connect. Default: 10 seconds.
     *
     * @param timeout more than zero
     * @return this builder
     */
    public StarRocksSyncClientBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = positive("connectTimeout", timeout);
        return this;
    }

    /**
     * Limits each attempt, from connecting to the last byte of the response. Default: 60 seconds.
     *
     * @param timeout more than zero
     * @return this builder
     */
    public StarRocksSyncClientBuilder attemptTimeout(Duration timeout) {
        options = options.withAttemptTimeout(timeout);
        return this;
    }

    /**
     * Limits the whole call: all attempts and the delays between them. Default: 3 minutes.
     *
     * @param timeout more than zero
     * @return this builder
     */
    public StarRocksSyncClientBuilder callTimeout(Duration timeout) {
        options = options.withCallTimeout(timeout);
        return this;
    }

    /**
     * Sets number and delays of retries. Default: {@link RetryPolicy#STANDARD}.
     *
     * @param policy the policy, {@link RetryPolicy#OFF} for one attempt only
     * @return this builder
     */
    public StarRocksSyncClientBuilder retryPolicy(RetryPolicy policy) {
        options = options.withRetryPolicy(policy);
        return this;
    }

    /**
     * Sets defaults for every call, such as {@link CallOptions#withIdempotent}.
     *
     * @param defaults options; their unset values remain as set in this builder
     * @return this builder
     */
    public StarRocksSyncClientBuilder callOptions(CallOptions defaults) {
        options = requireNonNull(defaults, "defaults is null").orElse(options);
        return this;
    }

    /**
     * Sets the interceptor, which is called for each attempt before it is signed and may add headers.
     *
     * @param interceptor thread-safe; replaces the one before
     * @return this builder
     */
    public StarRocksSyncClientBuilder interceptor(RequestInterceptor interceptor) {
        this.interceptor = requireNonNull(interceptor, "interceptor is null");
        return this;
    }

    /**
     * Appends the name of the application to the {@code User-Agent}.
     *
     * @param suffix such as {@code my-app/1.2}
     * @return this builder
     * @throws IllegalArgumentException if it is not a valid header value
     */
    public StarRocksSyncClientBuilder userAgentSuffix(String suffix) {
        this.userAgentSuffix = HeaderValue.require("userAgentSuffix", requireNonNull(suffix, "suffix is null"));
        return this;
    }

    /**
     * Adds an observer of all calls.
     *
     * @param observer thread-safe
     * @return this builder
     */
    public StarRocksSyncClientBuilder observer(CallObserver observer) {
        observers.add(requireNonNull(observer, "observer is null"));
        return this;
    }

    /**
     * Sets the TLS context, for a private certificate authority or a client certificate. Default: that of the JVM.
     *
     * @param context trust and keys
     * @return this builder
     */
    public StarRocksSyncClientBuilder sslContext(SSLContext context) {
        this.sslContext = requireNonNull(context, "sslContext is null");
        return this;
    }

    /**
     * Sets the proxy. Default: that of the JVM's system properties.
     *
     * @param selector such as {@link ProxySelector#of}
     * @return this builder
     */
    public StarRocksSyncClientBuilder proxy(ProxySelector selector) {
        this.proxy = requireNonNull(selector, "proxy is null");
        return this;
    }

    /**
     * Sets other properties of the HTTP client, such as TLS parameters or the authenticator of a proxy. Cannot change the
     * protocol version, HTTP/1.1, nor enable redirects.
     *
     * <p>For https, the JDK does not use Basic authentication with a proxy unless the JVM is started with {@code
     * -Djdk.http.auth.tunneling.disabledSchemes=}.
     *
     * @param settings called for each client that is built
     * @return this builder
     */
    public StarRocksSyncClientBuilder configureHttpClient(Consumer<HttpClient.Builder> settings) {
        this.httpSettings = requireNonNull(settings, "settings is null");
        return this;
    }

    /** To be set before the region. */
    StarRocksSyncClientBuilder environment(Environment environment) {
        this.environment = environment;
        return this;
    }

    StarRocksSyncClientBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Sets the scheduler, which measures time and delays attempts. Replace it in tests to avoid delays.
     *
     * @param scheduler thread-safe; default: {@link Scheduler#REAL}
     * @return this builder
     */
    public StarRocksSyncClientBuilder scheduler(Scheduler scheduler) {
        this.scheduler = requireNonNull(scheduler, "scheduler is null");
        return this;
    }

    StarRocksSyncClientBuilder random(DoubleSupplier random) {
        this.random = random;
        return this;
    }

    /**
     * Builds a client.
     *
     * @return a client with its own connections; close it
     * @throws IllegalStateException if neither endpoint nor region is set, or a login has neither region nor IAM endpoint
     */
    public StarRocksSyncClient build() {
        if (endpoint == null) {
            throw new IllegalStateException("endpoint or region is not set");
        }
        String userAgent = UserAgent.with(userAgentSuffix);
        HttpTransport transport = new HttpTransport(httpClient(), httpSettings);
        IamClient iam = iam(transport, userAgent);
        CallContext context = new CallContext(
                new RequestFactory(endpoint, projectId, language, userAgent),
                transport,
                provider(iam),
                iam == null || region == null ? any -> null : new ProjectLookup(iam, region)::projectOf,
                clock,
                scheduler,
                new Backoff(random),
                new RetryBudget(),
                new Observers(observers),
                interceptor);
        return new StarRocksSyncClient(new ApiCalls(context), options, false);
    }

    private @Nullable IamClient iam(HttpTransport transport, String userAgent) {
        URI address = iamEndpoint != null ? iamEndpoint : Regions.iam(region, environment);
        return address == null ? null : new IamClient(address, transport, scheduler, clock, userAgent);
    }

    private CredentialsProvider provider(@Nullable IamClient iam) {
        if (login == null) {
            return credentials == null ? DefaultCredentials.on(environment) : credentials;
        }
        if (iam == null) {
            throw new IllegalStateException("region or iamEndpoint is not set");
        }
        return new CachingCredentialsProvider(new IamSession(iam, login, projectId, region), clock);
    }

    private HttpClient.Builder httpClient() {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(connectTimeout);
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        if (proxy != null) {
            builder.proxy(proxy);
        }
        return builder;
    }

    private static Duration positive(String name, Duration timeout) {
        if (requireNonNull(timeout, name + " is null").isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(name + " is not positive: " + timeout);
        }
        return timeout;
    }
}
