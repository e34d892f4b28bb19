package io.github.starrockssync.client.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.error.CredentialsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profile file of the vendor's SDKs. Read again when it has changed.
 *
 * <p>Errors omit a path from a setting, which may be a secret in the wrong setting.
 */
public final class ProfileFile implements CredentialsSource {
    private static final String VARIABLE = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
    private static final String PROPERTY = "huaweicloud.sdk.credentials-file";
    private static final String IN_HOME = "~/.huaweicloud/credentials";
    private static final String SECTION = "basic";
    private static final long MAX_SIZE = 65_536;

    private final Environment environment;
    private volatile @Nullable Known known;

    public ProfileFile(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Finding look() {
        String variable = environment.variable(VARIABLE);
        if (variable != null) {
            return look("file of " + VARIABLE, variable);
        }
        String property = environment.property(PROPERTY);
        if (property != null) {
            return look("file of " + PROPERTY, property);
        }
        String home = environment.property("user.home");
        if (home == null) {
            return Finding.nothing("no profile file, as the home directory is not known");
        }
        return look(IN_HOME, home + "/.huaweicloud/credentials");
    }

    private Finding look(String place, String path) {
        try {
            return look(place, Path.of(path));
        } catch (InvalidPathException e) {
            throw new CredentialsException(place + ": the name is not a path");
        } catch (NoSuchFileException e) {
            if (place.equals(IN_HOME)) {
                return Finding.nothing(place + " does not exist");
            }
            throw new CredentialsException(place + " does not exist");
        } catch (CharacterCodingException e) {
            throw new CredentialsException(place + " is not UTF-8 text");
        } catch (IOException e) {
            // omits the message, which is the path
            throw new CredentialsException(
                    place + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Finding look(String place, Path file) throws IOException {
        Stamp stamp = Stamp.of(place, file);
        Known last = known;
        if (last != null && last.stamp().equals(stamp)) {
            return Finding.of(last.credentials());
        }
        Finding finding = find(place, Files.readAllBytes(file));
        if (finding.credentials() != null) {
            known = new Known(stamp, finding.credentials());
        }
        return finding;
    }

    private static Finding find(String place, byte[] bytes) throws CharacterCodingException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        String section = place + ", section [" + SECTION + "]";
        try {
            Map<String, String> values = ProfileSection.read(text, SECTION);
            if (values == null) {
                return Finding.nothing(place + ": no section [" + SECTION + "]");
            }
            Finding key = new KeyValueCredentialsSource(section, values::get, "ak", "sk", "security_token").look();
            String project = values.get("project_id");
            return key.credentials() == null || project == null
                    ? key
                    : Finding.of(key.credentials().withProjectId(project));
        } catch (ProfileSection.MalformedException e) {
            throw new CredentialsException(place + ", " + e.getMessage());
        }
    }

    private record Known(Stamp stamp, Credentials credentials) {}

    /** Changes with the content of the file; the file key changes with a rename, if the file system has keys. */
    private record Stamp(
            Path file,
            FileTime modified,
            long size,
            @Nullable Object key) {

        static Stamp of(String place, Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!now.isRegularFile()) {
                throw new CredentialsException(place + " is not a regular file");
            }
            if (now.size() > MAX_SIZE) {
                throw new CredentialsException(place + " is larger than " + MAX_SIZE + " bytes");
            }
            return new Stamp(file, now.lastModifiedTime(), now.size(), now.fileKey());
        }
    }
}
