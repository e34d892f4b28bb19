package io.github.starrockssync.benchmarks.server;

import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts servers on free ports, and ends them all. Their logs and data are in a directory that goes with them. */
public final class Servers implements Closeable {

    private static final String PRISM = "@stoplight/prism-cli@5.16.0";
    private static final Path STUB = Path.of(System.getProperty("stub.jar", "target/starrocks-sync-stub.jar"));
    private static final Path SANDBOX =
            Path.of(System.getProperty("sandbox.jar", "../sandbox/target/starrocks-sync-sandbox.jar"));

    private final Path directory;
    private final List<String> javaOptions;
    private final Deque<Closeable> running = new ArrayDeque<>();

    /**
     * @param javaOptions of every server that runs on Java
     */
    public Servers(List<String> javaOptions) throws IOException {
        this.directory = Files.createTempDirectory("starrocks-sync-benchmark");
        this.javaOptions = javaOptions;
    }

    Path directory() {
        return directory;
    }

    /**
     * Starts a server and waits until it responds to the documented call as documented.
     *
     * @param tasks how many tasks a sandbox shall have
     */
    public ServerProcess start(Contestant contestant, int tasks) throws IOException, InterruptedException {
        int port = freePort();
        return responding(launch(command(contestant, tasks, port), port, contestant.name()));
    }

    /** Starts the floor over HTTPS, and makes this JVM trust its certificate. */
    public ServerProcess startHttpsFloor(TestCertificate certificate) throws IOException, InterruptedException {
        certificate.trustHere();
        int port = freePort();
        List<String> options = new ArrayList<>(certificate.serverOptions());
        options.add("-Dfloor.port=" + port);
        List<String> command = java(options, FloorServer.class, "");
        return responding(launch(command, URI.create("https://127.0.0.1:" + port), "https"));
    }

    /** A certificate that is removed with everything else. */
    public TestCertificate certificate() throws IOException, InterruptedException {
        return TestCertificate.in(directory);
    }

    private ServerProcess responding(ServerProcess server) throws IOException, InterruptedException {
        new FirstResponse(ReplicationCalls.modify(0)).await(server);
        return server;
    }

    /** Starts a process without waiting for it. */
    public ServerProcess launch(List<String> command, int port, String name) throws IOException {
        return launch(command, URI.create("http://127.0.0.1:" + port), name);
    }

    private ServerProcess launch(List<String> command, URI uri, String name) throws IOException {
        ServerProcess server = ServerProcess.start(command, uri, directory.resolve(name + ".log"));
        running.push(server);
        return server;
    }

    private List<String> command(Contestant contestant, int tasks, int port) throws IOException {
        return switch (contestant) {
            case FLOOR -> java(List.of("-Dfloor.port=" + port), FloorServer.class, "");
            case STUB -> stub(List.of(), port);
            case SPRING -> spring(SpringStub.class, port);
            case SPRING_BY_HAND -> spring(SpringByHand.class, port);
            case MEMORY -> sandbox(List.of(), port, "--seed", seed(tasks));
            case DIRECTORY ->
                sandbox(
                        List.of(),
                        port,
                        "--seed",
                        seed(tasks),
                        "--data-dir",
                        directory.resolve("data").toString());
            case POSTGRESQL -> sandbox(List.of(), port, "--seed", seed(tasks), "--database-url", postgres());
            case WIREMOCK -> java(List.of("-Dwiremock.port=" + port), WireMockPeer.class, "");
            case WIREMOCK_CHECKING ->
                java(List.of("-Dwiremock.port=" + port, "-Dwiremock.checking=true"), WireMockPeer.class, "");
            case PRISM ->
                List.of("npx", "--yes", PRISM, "mock", "-h", "127.0.0.1", "-p", String.valueOf(port), contract());
        };
    }

    public List<String> stub(List<String> options, int port) {
        List<String> all = new ArrayList<>(options);
        all.add("-Dstub.port=" + port);
        return jar(all, STUB);
    }

    public List<String> sandbox(List<String> options, int port, String... arguments) {
        List<String> command = jar(options, SANDBOX);
        command.addAll(List.of("--port", String.valueOf(port), "--job-duration", "instant"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Jersey and Quarkus both want to be the only JAX-RS, so that one class path cannot hold both. */
    public List<String> jersey(List<String> options, int port) {
        List<String> all = new ArrayList<>(options);
        all.add("-Djersey.port=" + port);
        return java(all, JerseyServer.class, File.separator + "io" + File.separator + "quarkus" + File.separator);
    }

    private List<String> spring(Class<?> main, int port) {
        // by default, Tomcat closes a connection after a hundred requests
        return java(List.of("-Dserver.port=" + port, "-Dserver.tomcat.max-keep-alive-requests=-1"), main, "");
    }

    private List<String> jar(List<String> options, Path jar) {
        List<String> command = java(options);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return command;
    }

    private List<String> java(List<String> options, Class<?> main, String without) {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> without.isEmpty() || !entry.contains(without))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = java(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }

    private List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(options);
        return command;
    }

    /** A file with the state of a sandbox that has as many tasks. */
    public String seed(int tasks) throws IOException {
        Path seed = directory.resolve("seed-" + tasks + ".json");
        if (Files.notExists(seed)) {
            Files.writeString(seed, SeedState.withTasks(tasks));
        }
        return seed.toString();
    }

    /** The same, where the tasks are spread over instances of as many each. */
    String seed(int tasks, int tasksOfEach) throws IOException {
        Path seed = directory.resolve("seed-spread-" + tasks + ".json");
        Files.writeString(seed, SeedState.spread(tasks, tasksOfEach));
        return seed.toString();
    }

    /** The same, each task with a source of as many tables. */
    String seedWithTables(List<Integer> tables) throws IOException {
        Path seed = directory.resolve("seed-tables.json");
        Files.writeString(seed, SeedState.withTables(tables));
        return seed.toString();
    }

    /** As a file, which is what Prism reads. */
    private String contract() throws IOException {
        Path contract = directory.resolve("contract.yaml");
        try (var document = Servers.class.getResourceAsStream("/META-INF/openapi/starrocks-data-sync.yaml")) {
            Files.copy(document, contract);
        }
        return contract.toString();
    }

    private String postgres() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        running.push(postgres);
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
