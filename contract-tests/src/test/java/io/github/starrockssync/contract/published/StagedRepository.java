package io.github.starrockssync.contract.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The client and the BOM of this build in a directory laid out as a Maven repository, like Maven Central has them. */
record StagedRepository(Path directory, String version) {

    private static final Path CLIENT = Path.of("..", "client");
    private static final String PUBLISHED_POM = ".flattened-pom.xml";

    static StagedRepository in(Path directory, String version) throws IOException {
        StagedRepository staged = new StagedRepository(directory, version);
        Path target = CLIENT.resolve("target");
        staged.put("starrocks-sync-client", "jar", target.resolve("starrocks-sync-client-" + version + ".jar"));
        staged.put("starrocks-sync-client", "pom", target.resolve(PUBLISHED_POM));
        staged.put("starrocks-sync-bom", "pom", CLIENT.resolve("bom/target").resolve(PUBLISHED_POM));
        return staged;
    }

    private void put(String artifact, String type, Path file) throws IOException {
        Path place = directory
                .resolve("io/github/starrocks-sync")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + "." + type);
        Files.createDirectories(place.getParent());
        Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
}
