package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.call.CallOptions;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.check.LocalCheck;
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
    private @Nullable Language language;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private CallOptions options =
            new CallOptions(Duration.ofSeconds(60), Duration.ofSeconds(180), RetryPolicy.STANDARD, null);
    private final List<CallObserver> observers = new ArrayList<>();
    private @Nullable SSLContext sslContext;
    private @Nullable ProxySelector proxy;
    private @Nullable Consumer<HttpClient.Builder> httpClient;
    private Environment environment = Environment.ofJvm();
    private LocalCheck localCheck = LocalCheck.OFF;
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
     * @param region one of the regions in the contract, such as {@code cn-north-4}, or one with a variable
     * @return this builder
     * @throws IllegalArgumentException if the region is not known, with a list of those that are, or if its variable
     *     holds no address
     */
    public StarRocksSyncClientBuilder region(String region) {
        this.endpoint = Regions.endpoint(requireNonNull(region, "region is null"), environment);
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
        this.credentials = () -> credentials;
        return this;
    }

    /**
     * Who is calling, where that changes over time. Asked for each attempt.
     *
     * @param provider gives the credentials of the moment, quickly and in any thread
     * @return this builder
     */
    public StarRocksSyncClientBuilder credentials(CredentialsProvider provider) {
        this.credentials = new ExceptionTranslatingProvider(requireNonNull(provider, "provider is null"));
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
    public StarRocksSyncClientBuilder httpClient(Consumer<HttpClient.Builder> settings) {
        this.httpClient = requireNonNull(settings, "httpClient is null");
        return this;
    }

    /** Has to be set before the region. */
    StarRocksSyncClientBuilder environment(Environment environment) {
        this.environment = environment;
        return this;
    }

    /**
     * Whether requests are checked against the rules of the contract before they are sent, {@link LocalCheck#OFF} unless
     * set.
     *
     * @param check anything but {@link LocalCheck#OFF} needs a Jakarta Validation provider on the class path
     * @return this builder
     */
    public StarRocksSyncClientBuilder localCheck(LocalCheck check) {
        this.localCheck = requireNonNull(check, "localCheck is null");
        return this;
    }

    StarRocksSyncClientBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    StarRocksSyncClientBuilder scheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
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
     * @throws IllegalStateException if neither endpoint nor region is set, or if requests are to be checked and there is
     *     no validation provider
     */
    public StarRocksSyncClient build() {
        URI address = endpoint;
        if (address == null) {
            throw new IllegalStateException("endpoint or region is not set");
        }
        CredentialsProvider caller = credentials == null ? DefaultCredentials.on(environment) : credentials;
        CallContext context = new CallContext(
                caller, clock, scheduler, new Backoff(random), new RetryBudget(), new Observers(observers));
        return new StarRocksSyncClient(
                new RequestFactory(address, new DefaultProject(projectId, caller), language),
                new Exchange(connections(address), scheduler),
                context,
                options,
                localCheck.start(projectId));
    }

    private Connections connections(URI address) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(connectTimeout);
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        if (proxy != null) {
            builder.proxy(proxy);
        }
        return new Connections(builder, "https".equalsIgnoreCase(address.getScheme()), httpClient);
    }

    private static Duration positive(String name, Duration timeout) {
        if (requireNonNull(timeout, name + " is null").isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(name + " is not positive: " + timeout);
        }
        return timeout;
    }
}
