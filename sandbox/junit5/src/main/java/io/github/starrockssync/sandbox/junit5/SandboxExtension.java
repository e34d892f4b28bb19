package io.github.starrockssync.sandbox.junit5;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.StarRocksSyncClientBuilder;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.IamLogin;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a sandbox on a free port for a test class, and resets it before each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension SANDBOX = new SandboxExtension("--job-duration", "instant");
 *
 * @Test
 * void shouldModify(StarRocksSyncClient client) { ... }
 * }</pre>
 *
 * <p>Resolves parameters of the types {@link StarRocksSyncClient}, with the sandbox's well-known project and credentials, {@link
 * SandboxControls}, and {@link URI}, the URL of the sandbox. Classes may run in parallel, each with its own sandbox. The tests of
 * one class share it, so annotate the class with {@code @Execution(SAME_THREAD)} if methods run in parallel, as {@link SandboxTest}
 * does; otherwise a concurrent test fails. Nested and derived classes share the sandbox of their field, which is started for the
 * first and stopped after the last of them.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    /** The well-known project. */
    public static final String PROJECT_ID = "0483b6b16e954cb88930a360d2c4e663";

    /** The StarRocks instance of that project. */
    public static final String INSTANCE_ID = "b6280c323ce449f2ad02af74e21f3dc5in17";

    /** The access key of that project, whose secret is {@link #SECRET_KEY}. */
    public static final String ACCESS_KEY = "SANDBOXACCESSKEY";

    /** The secret of {@link #ACCESS_KEY}. */
    public static final String SECRET_KEY = "sandbox-secret-access-key";

    /** A token of that project. */
    public static final String TOKEN = "sandbox-token";

    /** The user in the sandbox's IAM. */
    public static final IamLogin LOGIN = IamLogin.password("sandbox-domain", "sandbox-user", "sandbox-password");

    private final @Nullable String seed;
    private final String[] options;
    private final AtomicReference<@Nullable String> runningTest = new AtomicReference<>();
    private final Shared<RunningSandbox> shared = new Shared<>();

    /** For {@code @ExtendWith}: a sandbox without options. */
    public SandboxExtension() {
        this(null, new String[0]);
    }

    /**
     * @param options as on the command line of the sandbox
     */
    public SandboxExtension(String... options) {
        this(null, options);
    }

    private SandboxExtension(@Nullable String seed, String[] options) {
        this.seed = seed;
        this.options = options.clone();
    }

    /**
     * Creates an extension whose sandbox has the given start state, which is restored before each test.
     *
     * @param resource an exported state, relative to the test class or, with a leading slash, to the class path; {@link #client()}
     *     requires the well-known project with its access key
     * @param options as on the command line of the sandbox
     * @return the extension
     */
    public static SandboxExtension withSeed(String resource, String... options) {
        return new SandboxExtension(resource, options);
    }

    /**
     * Returns the URL of the sandbox.
     *
     * @return scheme, host and port
     * @throws IllegalStateException if no test of the class is running
     */
    public URI uri() {
        return running().process().uri();
    }

    /**
     * Returns a client of the well-known project.
     *
     * @return the client, which the extension closes
     * @throws IllegalStateException if no test of the class is running
     */
    public StarRocksSyncClient client() {
        return running().client();
    }

    /**
     * Returns a builder with the URL of the sandbox and its IAM, the well-known project and its access key, for clients with other
     * settings.
     *
     * @return a builder; the test must close its clients
     * @throws IllegalStateException if no test of the class is running
     */
    public StarRocksSyncClientBuilder clientBuilder() {
        return clientBuilder(uri());
    }

    private static StarRocksSyncClientBuilder clientBuilder(URI sandbox) {
        return StarRocksSyncClient.builder()
                .endpoint(sandbox)
                .iamEndpoint(sandbox.toString())
                .projectId(PROJECT_ID)
                .credentials(Credentials.accessKey(ACCESS_KEY, SECRET_KEY));
    }

    /**
     * Returns the controls: state, clock, faults and journal.
     *
     * @return the controls
     * @throws IllegalStateException if no test of the class is running
     */
    public SandboxControls controls() {
        return running().controls();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared.use(context.getUniqueId(), () -> start(optionsFor(context.getRequiredTestClass())));
    }

    private static RunningSandbox start(String[] options) {
        SandboxProcess process = SandboxProcess.start(options);
        return new RunningSandbox(
                process,
                new SandboxControls(process.uri()),
                clientBuilder(process.uri()).build());
    }

    private String[] optionsFor(Class<?> testClass) {
        return seed == null
                ? options
                : Stream.concat(
                                Stream.of(options),
                                Stream.of("--seed", SeedFile.of(testClass, seed).toString()))
                        .toArray(String[]::new);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String other = runningTest.compareAndExchange(null, context.getUniqueId());
        if (other != null) {
            throw new IllegalStateException("The sandbox is in use by " + other
                    + "; annotate the class with @Execution(ExecutionMode.SAME_THREAD)");
        }
        controls().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        runningTest.compareAndSet(context.getUniqueId(), null);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        shared.leave(context.getUniqueId());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == StarRocksSyncClient.class || type == SandboxControls.class || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == StarRocksSyncClient.class) {
            return client();
        }
        return type == SandboxControls.class ? controls() : uri();
    }

    private RunningSandbox running() {
        RunningSandbox running = shared.get();
        if (running == null) {
            throw new IllegalStateException(
                    "The sandbox runs only during the tests of a class, if the extension is in a static field");
        }
        return running;
    }
}
