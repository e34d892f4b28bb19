package io.github.starrockssync.client;

import static java.util.Objects.requireNonNull;

import io.github.starrockssync.client.generated.model.Language;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
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
    private Duration callTimeout = Duration.ofSeconds(60);
    private Platform platform = Platform.ofJvm();
    private Clock clock = Clock.systemUTC();

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
        this.endpoint = Regions.endpoint(requireNonNull(region, "region is null"), platform);
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
        this.credentials = new GuardedProvider(requireNonNull(provider, "provider is null"));
        return this;
    }

    /**
     * Language of the service's messages, for every request that names none itself. Without it no {@code X-Language} is
     * sent, and the service answers in English.
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
     * Longest time from sending a request to the last byte of its answer, connecting included, 60 seconds unless set.
     *
     * @param timeout more than zero
     * @return this builder
     */
    public StarRocksSyncClientBuilder callTimeout(Duration timeout) {
        this.callTimeout = positive("callTimeout", timeout);
        return this;
    }

    /** Has to be set before the region. */
    StarRocksSyncClientBuilder platform(Platform platform) {
        this.platform = platform;
        return this;
    }

    StarRocksSyncClientBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Builds a client.
     *
     * @return a client with its own connections; close it
     * @throws IllegalStateException if neither endpoint nor region is set
     */
    public StarRocksSyncClient build() {
        URI address = set("endpoint or region", endpoint);
        CredentialsProvider caller = credentials == null ? DefaultCredentials.on(platform) : credentials;
        // the h2c upgrade that HTTP/2 would try first makes some servers hang on a request with a body
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        return new StarRocksSyncClient(
                new RequestFactory(address, new DefaultProject(projectId, caller), language),
                new Exchange(http, caller, clock, callTimeout));
    }

    private static <T> T set(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private static Duration positive(String name, Duration timeout) {
        if (requireNonNull(timeout, name + " is null").isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(name + " is not positive: " + timeout);
        }
        return timeout;
    }
}
