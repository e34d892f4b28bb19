package io.github.starrockssync.contract.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.starrockssync.contract.docs.ClientComparison;
import io.github.starrockssync.contract.docs.ClientComparison.Size;
import io.github.starrockssync.contract.published.UserProjects.Outcome;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Projects that know nothing but the coordinates of the client compile against what is published, with all warnings as
 * errors, and call a sandbox. Their local repository has nothing of ours when they start.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishedClientIT {

    private static final String VERSION = System.getProperty("starrocks-sync.version");
    private static final String CALLS =
            "Job [0-9a-f-]{36} changes sync_sales\\RRefused: 4\\d\\d DBS\\.\\d+ on modifyDataSync .+\\R";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private final Path target = Path.of("target", "published").toAbsolutePath();
    private final Path machineRepository = Path.of(System.getProperty("machine.repository"));
    private final Path userRepository = target.resolve("repository");
    private final Path staged = target.resolve("staged");
    private UserProjects projects;

    @BeforeAll
    void buildProjects() throws Exception {
        deleteOurs();
        StagedRepository.in(staged, VERSION);
        projects = UserProjects.copiedTo(target.resolve("projects"));
        assertThat(build(VERSION).exitValue()).isZero();
    }

    /** Signatures are as old as the clock of the users' programs says. */
    @BeforeEach
    void letTheClockRun() {
        sandbox.controls().reset();
    }

    @Test
    void shouldServeOnTheClassPath() throws Exception {
        Path jar = projects.file("class-path/target/class-path-1.jar");
        Outcome run = projects.java(
                "-cp", jars(jar).pathWith(jar), "example.Change", sandbox.uri().toString());
        assertThat(run.output()).matches("Client in unnamed module \\S+\\R" + CALLS);
        assertThat(run.exitValue()).isZero();
    }

    @Test
    @EnabledIfSystemProperty(named = "other.java.home", matches = ".+")
    void shouldServeWhenItIsBuiltAndRunWithAnotherJava() throws Exception {
        UserProjects other =
                UserProjects.copiedTo(target.resolve("other-java"), Path.of(System.getProperty("other.java.home")));
        assertThat(build(other, VERSION).exitValue()).isZero();
        Path jar = other.file("class-path/target/class-path-1.jar");

        Outcome run = other.java(
                "-cp", jars(jar).pathWith(jar), "example.Change", sandbox.uri().toString());

        assertThat(run.output()).matches("Client in unnamed module \\S+\\R" + CALLS);
        assertThat(run.exitValue()).isZero();
    }

    @Test
    void shouldServeOnTheModulePath() throws Exception {
        Path jar = projects.file("module-path/target/module-path-1.jar");
        Outcome run = projects.java(
                "-p",
                jars(jar).pathWith(jar),
                "-m",
                "example.modular/example.Change",
                sandbox.uri().toString());
        assertThat(run.output()).matches("Client in module io\\.github\\.starrockssync\\.client\\R" + CALLS);
        assertThat(run.exitValue()).isZero();
    }

    /** The newest is that of this build. */
    @Test
    void shouldServeWithTheOldestJacksonThatItPromises() throws Exception {
        Path jar = projects.file("class-path/target/class-path-1.jar");
        RunTimeJars oldest =
                jars(jar).withJacksonIn(Path.of("target", "oldest-jackson").toAbsolutePath());
        assertThat(oldest.names())
                .filteredOn(name -> name.startsWith("jackson-"))
                .hasSize(3)
                .allSatisfy(name -> assertThat(name).contains("-2.15."));

        Outcome run = projects.java(
                "-cp", oldest.pathWith(jar), "example.Change", sandbox.uri().toString());

        assertThat(run.output()).matches("Client in unnamed module \\S+\\R" + CALLS);
        assertThat(run.exitValue()).isZero();
    }

    @Test
    void shouldBringJacksonAndAnnotationsAndNothingElse() throws Exception {
        assertThat(jars(projects.file("class-path/target/class-path-1.jar")).names())
                .hasSize(5)
                .satisfiesExactly(
                        name -> assertThat(name).startsWith("jackson-annotations-"),
                        name -> assertThat(name).startsWith("jackson-core-"),
                        name -> assertThat(name).startsWith("jackson-databind-"),
                        name -> assertThat(name).startsWith("jakarta.validation-api-"),
                        name -> assertThat(name).isEqualTo("starrocks-sync-client-" + VERSION + ".jar"));
    }

    @Test
    void shouldWeighLessThanTheVendorsSdk() throws Exception {
        String version = System.getProperty("vendor-sdk.version");
        Outcome build = projects.build(
                "vendor-sdk", "-Dmaven.repo.local=" + machineRepository, "-Dvendor-sdk.version=" + version);
        assertThat(build.exitValue()).isZero();
        RunTimeJars ours = jars(projects.file("class-path/target/class-path-1.jar"));
        RunTimeJars vendors = RunTimeJars.of(projects.file("vendor-sdk/target/vendor-sdk-1.jar"), machineRepository);
        Files.writeString(target.resolve("client-size.md"), """
                | At run time | Jars | Bytes |
                |---|---|---|
                | `starrocks-sync-client` %s | %d | %d |
                | `huaweicloud-sdk-gaussdb` %s | %d | %d |
                """.formatted(
                        VERSION,
                        ours.files().size(),
                        ours.bytes(),
                        version,
                        vendors.files().size(),
                        vendors.bytes()));
        Size claimed = ClientComparison.size("starrocks-sync-client");
        assertThat(claimed.jars()).isEqualTo(ours.files().size());
        assertThat(claimed.bytes()).isCloseTo(ours.bytes(), withinPercentage(10));
        assertThat(ClientComparison.size("huaweicloud-sdk-gaussdb"))
                .isEqualTo(new Size(vendors.files().size(), vendors.bytes()));
        assertThat(ours.files()).hasSizeLessThan(vendors.files().size());
        assertThat(ours.bytes()).isLessThan(vendors.bytes() / 4);
    }

    @Test
    void shouldComeFromWhereItWasStaged() throws Exception {
        Path client = userRepository.resolve("io/github/starrocks-sync/starrocks-sync-client/" + VERSION);
        assertThat(client.resolve("_remote.repositories")).content().contains(".jar>staged=", ".pom>staged=");
        Outcome other = build("0.0.0", "--offline", "-Daether.offline.protocols=file");
        assertThat(other.exitValue()).isNotZero();
        assertThat(other.output()).contains("starrocks-sync-bom:pom:0.0.0");
    }

    private Outcome build(String version, String... more) throws IOException, InterruptedException {
        return build(projects, version, more);
    }

    private Outcome build(UserProjects built, String version, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--settings=" + built.file("settings.xml"));
        arguments.add("-Dmaven.repo.local=" + userRepository);
        arguments.add("-Dstaged.repository=" + staged.toUri());
        arguments.add("-Dmachine.repository=" + machineRepository.toUri());
        arguments.add("-Dstarrocks-sync.version=" + version);
        return built.build(".", arguments.toArray(String[]::new));
    }

    private RunTimeJars jars(Path jar) throws IOException {
        return RunTimeJars.of(jar, userRepository);
    }

    private void deleteOurs() throws IOException {
        Path ours = userRepository.resolve("io/github/starrocks-sync");
        if (Files.exists(ours)) {
            try (Stream<Path> files = Files.walk(ours)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
