package io.github.starrockssync.contract.http;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's nginx in front of a sandbox, with the configuration that the sandbox's README shows. */
public final class Nginx implements AutoCloseable {

    private static final boolean REQUIRED = Boolean.getBoolean("nginx.required");
    private static final Path README = Path.of("../sandbox/README.md");
    private static final Pattern RECIPE = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    private static final String SANDBOX_IN_RECIPE = "http://127.0.0.1:8080";
    private static final int ATTEMPTS = 200;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it on a free port. A machine without nginx skips the test or, with {@code nginx.required}, fails it.
     *
     * @param directory an empty one, for its files
     */
    public static Nginx before(URI sandbox, Path directory) throws IOException, InterruptedException {
        String program = program();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path configuration =
                Files.writeString(directory.resolve("nginx.conf"), configuration(sandbox, directory, port));
        Process process = new ProcessBuilder(
                        program, "-p", directory.toString(), "-c", configuration.toString(), "-e", "stderr")
                .inheritIO()
                .start();
        Nginx nginx = new Nginx(process, port);
        nginx.awaitListening();
        return nginx;
    }

    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    private static String configuration(URI sandbox, Path directory, int port) throws IOException {
        Matcher recipe = RECIPE.matcher(Files.readString(README));
        if (!recipe.find() || !recipe.group(1).contains(SANDBOX_IN_RECIPE)) {
            throw new IllegalStateException("No nginx configuration in " + README);
        }
        return """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server {
                        listen 127.0.0.1:%2$d;
                        listen [::1]:%2$d;
                %3$s
                    }
                }
                """.formatted(directory, port, recipe.group(1).replace(SANDBOX_IN_RECIPE, sandbox.toString()));
    }

    private static String program() {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.assumeTrue(
                            REQUIRED,
                            "No nginx: the reverse proxy is not tested. On Debian: apt-get install nginx-light");
                    throw new IllegalStateException("No nginx on the PATH");
                });
    }

    private void awaitListening() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            if (isListening()) {
                return;
            }
            Thread.sleep(50);
        }
        close();
        throw new IOException("nginx does not listen");
    }

    private boolean isListening() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
