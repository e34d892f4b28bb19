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
 * Settings of a client. One of endpoint and region has to be set; the last value of a setting counts.
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
     * Address of the service, instead of a region.
     *
     * @param endpoint http or https, with a path if every path of the API follows it
     * @return this builder
     * @throws IllegalArgumentException if it is no such address, or has a user, a query or a fragment
     */
    public StarRocksSyncClientBuilder endpoint(URI endpoint) {
        this.endpoint = Endpoint.check(requireNonNull(endpoint, "endpoint is null"));
        return this;
    }

    /**
     * Address of the service, instead of a region.
     *
     * @param endpoint as an URI; {@code https} is assumed if it has no scheme
     * @return this builder
     * @throws IllegalArgumentException if it is no such address, or has a user, a query or a fragment
     */
    public StarRocksSyncClientBuilder endpoint(String endpoint) {
        this.endpoint = Endpoint.parse(requireNonNull(endpoint, "endpoint is null"));
        return this;
    }

    /**
     * Region of the service, instead of an endpoint.
     *
     * <p>The environment variable {@code HUAWEICLOUD_SDK_REGION_GAUSSDB_<REGION>}, such as {@code
     * HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4}, gives a region another address and makes others known. Of several
     * addresses with commas between them the first is used.
     *
     * <p>The client looks up the project of credentials in IAM, by the name of the region, for a call whose project nothing
     * else names. An {@link #endpoint(String) endpoint} that is set later replaces the address only.
     *
     * @param region one of the regions in the contract, such as {@code cn-north-4}, or one with a variable
     * @return this builder
     * @throws IllegalArgumentException if the region is not known, with a list of those that are, or if its variable
     *     holds no address
     */
    public StarRocksSyncClientBuilder region(String region) {
        this.endpoint = Regions.endpoint(requireNonNull(region, "region is null"), environment);
        this.region = region;
        return this;
    }

    /**
     * Project of every request that names none itself. Without it that is the project of the {@link
     * Credentials#projectId() credentials}.
     *
     * @param projectId project of the credentials in the region
     * @return this builder
     */
    public StarRocksSyncClientBuilder projectId(String projectId) {
        this.projectId = HeaderValue.require("projectId", requireNonNull(projectId, "projectId is null"));
        return this;
    }

    /**
     * Who is calling. Without any credentials, the {@link CredentialsProvider#defaultChain() default chain} is asked.
     *
     * @param credentials token or access key
     * @return this builder
     */
    public StarRocksSyncClientBuilder credentials(Credentials credentials) {
        requireNonNull(credentials, "credentials is null");
        return credentials(() -> credentials);
    }

    /**
     * Logs in to IAM, for the token or a temporary access key of a user.
     *
     * @param login name and password; needs a region or an {@link #iamEndpoint IAM endpoint}
     * @return this builder
     */
    public StarRocksSyncClientBuilder credentials(IamLogin login) {
        this.login = requireNonNull(login, "login is null");
        this.credentials = null;
        return this;
    }

    /**
     * Address of IAM; that of the region unless set, or of the environment variable {@code HUAWEICLOUD_SDK_IAM_ENDPOINT}.
     *
     * @param endpoint as an URI; {@code https} is assumed if it has no scheme
     * @return this builder
     * @throws IllegalArgumentException if it is no such address, or has a user, a query or a fragment
     */
    public StarRocksSyncClientBuilder iamEndpoint(String endpoint) {
        this.iamEndpoint = Endpoint.parse(requireNonNull(endpoint, "endpoint is null"));
        return this;
    }

    /**
     * Who is calling, where that changes over time. Asked for each attempt.
     *
     * @param provider gives the credentials of the moment, quickly and in any thread
     * @return this builder
     */
    public StarRocksSyncClientBuilder credentials(CredentialsProvider provider) {
        this.credentials = requireNonNull(provider, "provider is null");
        this.login = null;
        return this;
    }

    /**
     * Language of the service's messages, for every request that names none itself. Without it no {@code X-Language} is
     * sent, and the service responds in English.
     *
     * @param language language to ask for
     * @return this builder
     */
    public StarRocksSyncClientBuilder language(Language language) {
        HeaderValue.require(
                "language", requireNonNull(language, "language is null").getValue());
        this.language = language;
        return this;
    }

    /**
     * Longest time to set up a connection, 10 seconds unless set.
     *
     * @param timeout more than zero
     * @return this builder
     */
    public StarRocksSyncClientBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = positive("connectTimeout", timeout);
        return this;
    }

    /**
     * Longest time from sending a request to the last byte of its response, connecting included, 60 seconds unless set.
     *
     * @param timeout more than zero
     * @return this builder
     */
    public StarRocksSyncClientBuilder attemptTimeout(Duration timeout) {
        options = options.withAttemptTimeout(timeout);
        return this;
    }

    /**
     * Longest time for a call: all attempts and the waits between them, 3 minutes unless set.
     *
     * @param timeout more than zero
     * @return this builder
     */
    public StarRocksSyncClientBuilder callTimeout(Duration timeout) {
        options = options.withCallTimeout(timeout);
        return this;
    }

    /**
     * How often and how soon a failed attempt is followed by another, {@link RetryPolicy#STANDARD} unless set.
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
     * @param defaults options; what they leave open stays as this builder has it
     * @return this builder
     */
    public StarRocksSyncClientBuilder callOptions(CallOptions defaults) {
        options = requireNonNull(defaults, "defaults is null").orElse(options);
        return this;
    }

    /**
     * Sets the interceptor, which sees each attempt before it is signed and may add headers.
     *
     * @param interceptor thread-safe, instead of the one before
     * @return this builder
     */
    public StarRocksSyncClientBuilder interceptor(RequestInterceptor interceptor) {
        this.interceptor = requireNonNull(interceptor, "interceptor is null");
        return this;
    }

    /**
     * Names the application at the end of the {@code User-Agent}.
     *
     * @param suffix such as {@code my-app/1.2}
     * @return this builder
     * @throws IllegalArgumentException if a header cannot carry it
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
     * Trust and keys for https, such as a private certificate authority or a client certificate; the JVM's unless set.
     *
     * @param context TLS settings
     * @return this builder
     */
    public StarRocksSyncClientBuilder sslContext(SSLContext context) {
        this.sslContext = requireNonNull(context, "sslContext is null");
        return this;
    }

    /**
     * Proxy for each address; that of the JVM's system properties unless set.
     *
     * @param selector such as {@link ProxySelector#of}
     * @return this builder
     */
    public StarRocksSyncClientBuilder proxy(ProxySelector selector) {
        this.proxy = requireNonNull(selector, "proxy is null");
        return this;
    }

    /**
     * Everything else of the HTTP client, such as TLS parameters, or the authenticator of a proxy. HTTP/1.1 and no redirects
     * stay as they are.
     *
     * <p>For https, the JDK gives a proxy no password in its Basic form unless the JVM is started with {@code
     * -Djdk.http.auth.tunneling.disabledSchemes=}.
     *
     * @param settings called for each client that is built
     * @return this builder
     */
    public StarRocksSyncClientBuilder configureHttpClient(Consumer<HttpClient.Builder> settings) {
        this.httpSettings = requireNonNull(settings, "settings is null");
        return this;
    }

    /** Has to be set before the region. */
    StarRocksSyncClientBuilder environment(Environment environment) {
        this.environment = environment;
        return this;
    }

    StarRocksSyncClientBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Measures time and waits between attempts; in tests, a scheduler of their own lets none of them wait.
     *
     * @param scheduler thread-safe; {@link Scheduler#REAL} unless set
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
