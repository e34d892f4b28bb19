package io.github.starrockssync.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateDocumentsTest {

    private static final String WELL_KNOWN = wellKnown();
    private static final String INSTANCE = "$.projects[0].starrocks_instances[0]";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void choose() {
        file = directory.resolve("seed.json");
    }

    @Test
    void shouldReadTheWellKnownStateWhenItIsInAFile() throws IOException {
        assertThat(States.documents().read(Files.writeString(file, WELL_KNOWN))).isEqualTo(States.wellKnown());
    }

    /** Each line replaces a text of the well-known state, once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format": 1,            | "format": 1 ;              | $.format: is not valid JSON (line 2, column 15)
            "format": 1,            | "format": 2,               | $.format: must be at most 1
            "format": 1,            | "format": "1",             | $.format: has the wrong type
            "format": 1,            | ``                         | $.format: is required
            "format": 1,            | "format": 1, "format": 1,  | $.format: must not appear twice
            "format": 1,            | "format": 1, "faults": [], | $.faults: is not a known property
            "instance_name": "t     | "instance_nam": "t         | $.projects[0].taurusdb_instances[0].instance_nam: is not a known property
            "instance_name": "t     | "instance_nam": "t         | $.projects[0].taurusdb_instances[0].instance_name: is required
            "sales_sr" ]            | "sales_sr", "sales_sr" ]   | databases[1]: is the same as $.projects[0].starrocks_instances[0].databases[0]
            "other-token"           | "sandbox-token"            | $.projects[1].tokens[0]: is the same as $.projects[0].tokens[0]
            "other-domain"          | "sandbox-domain"           | $.domains[1].name: is the same as $.domains[0].name
            "id": "1a2b             | "id": "_a2b                | $.projects[1].domain_id: is not a domain of the document
            "id": "01a2b0c2c7c1f0a4d6f8d3f5a1b2c3d4" | "id": "08f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5" | $.domains[1].users[0].id: is the same as $.domains[0].users[0].id
            "password": "other-password" | "password": ""         | $.domains[0].users[0].password: must be 1 to 128 characters
            "users": [ {            | "users": [ { "id": "u", "name": "other-user", "password": "p" }, { | $.domains[0].users[1].name: is the same as
            "name": "cn-north-4_other" | "name": "cn-north-4", "x": 1 | $.projects[1].x: is not a known property
            "secret_key": "other-secret-access-key" | "secret_key": "other-secret-access-key", "expires_at": "2026-11-22T08:00:00Z" | access_keys[0].expires_at: must come with security_token
            "format": 1,            | "format": 1, "issued_tokens": [ { "token": "other-token", "user_id": "u", "expires_at": "2026-11-22T08:00:00Z" } ], | $.issued_tokens[0].token: is the same as $.projects[1].tokens[0]
            "format": 1,            | "format": 1, "issued_tokens": [ { "token": "t", "user_id": "u", "expires_at": "2026-11-22T08:00:00Z" } ], | $.issued_tokens[0].user_id: is not a user of the document
            "format": 1,            | "format": 1, "issued_tokens": [ { "token": "t", "user_id": "08f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5", "project_id": "08f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5", "expires_at": "2026-02-30T08:00:00Z" } ], | $.issued_tokens[0].expires_at: is not a valid time; $.issued_tokens[0].project_id: is not a project of the document
            OTHERACCESSKEY          | SANDBOXACCESSKEY           | $.projects[1].access_keys[0].access_key: is the same as
            1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f     | 0483b6b16e954cb88930a360d2c4e663     | $.projects[1].id: is the same as $.projects[0].id
            c7391d434df550a3be13bf85f32a4ed6in17 | b6280c323ce449f2ad02af74e21f3dc5in17 | $.projects[1].starrocks_instances[0].id: is the same as
            [ "cc07c60e94ec4575989840e648fb4f66  | [ "aa3f1c60e94ec4575989840e648fb4f6  | read_replica_ids[0]: is the same as $.projects[0].taurusdb_instances[0].primary_node_id
            "table_name": "stock"   | "table_name": "s"          | databases[0].tables[0].table_name: must be 2 to 128 characters
            "order_items"           | "customers"                | databases[1].tables[1].table_name: is the same as
            "database_name": "inventory" | "database_name": "sales" | databases[1].database_name: is the same as
            "database_name": "sales" | "database_name": "shop"   | tasks[0].source_database: is not a database of the TaurusDB instance
            "source_database": "sales" | "source_database": "ALL" | tasks[0].source_database: must be ALL in an instance-level task, and in no other
            "source_instance_id": "f | "source_instance_id": "e  | tasks[0].source_instance_id: is not a TaurusDB instance of the project
            "taurusdb_instance_id": "f | "taurusdb_instance_id": "e | starrocks_instances[0].taurusdb_instance_id: is not a TaurusDB instance of the project
            "source_node_id": "c    | "source_node_id": "d       | tasks[0].configuration.source_node_id: is not a node of the TaurusDB instance
            "max_rows_per_chunk"    | "max_rows"                 | configuration.db_configs[6]: does not pass the check of a configuration
            "snapshot_with_lock"    | "enable_chunk_level_dump"  | configuration.db_configs[1].param_name: is the same as
            "repl_scope": "all"     | "repl_scope": "none"       | configuration.table_repl_config.repl_scope: must be one of [all, part]
            "repl_scope": "all"     | "repl_scope": "all", "tables": [ "orders", "order" ] | table_repl_config.tables[1]: is not a table of the source
            "repl_scope": "all"     | "repl_scope": "all", "tables": [ "orders", "orders" ] | table_repl_config.tables[1]: is the same as
            "starts_at": "2025-08-29 | "starts_at": "2025-02-29  | tasks[0].starts_at: is not a valid time
            "starts_at": "2025-08-29T00:00:00Z" | "pauses_at": "2025-08-29T00:00:00Z", "resumes_at": "2025-08-28T00:00:00Z" | tasks[0].resumes_at: must come with $.projects[0].starrocks_instances[0].tasks[0].pauses_at, and not be before it
            "starts_at": "2025-08-29T00:00:00Z" | "resumes_at": "2025-08-28T00:00:00Z" | tasks[0].resumes_at: must come with
            "starts_at": "2025-08-29T00:00:00Z" | "starts_at": "29.08.2025" | tasks[0].starts_at: must match
            """)
    void shouldNamePlaceAndRuleWhenTheFileBreaksOne(String text, String replacement, String finding)
            throws IOException {
        assertThat(WELL_KNOWN).contains(text);
        int at = WELL_KNOWN.indexOf(text);
        Files.writeString(file, WELL_KNOWN.substring(0, at) + replacement + WELL_KNOWN.substring(at + text.length()));
        assertRefused(finding);
    }

    @Test
    void shouldNameJobsThatAreGivenTwiceOrEndBeforeTheyBegin() throws IOException {
        String job = "{'id':'1','job_name':'Any','created_at':'2026-01-02T00:00:00Z','ends_at':'2026-01-01T00:00:00Z'}";
        Files.writeString(
                file,
                WELL_KNOWN.replaceFirst("\"tasks\"", ("'jobs':[" + job + "," + job + "],'tasks'").replace('\'', '"')));
        assertRefused(INSTANCE + ".jobs[0].ends_at: must come with " + INSTANCE + ".jobs[0].created_at");
        assertRefused(INSTANCE + ".jobs[1].id: is the same as " + INSTANCE + ".jobs[0].id");
    }

    @Test
    void shouldTellEveryFindingInOneLineWithoutSecrets() throws IOException {
        Files.writeString(
                file, WELL_KNOWN.replace("other-token", "sandbox-token").replace("OTHERA", "SANDBOXA"));
        assertThatThrownBy(() -> States.documents().read(file))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("$.projects[1].tokens[0]")
                .hasMessageContaining("$.projects[1].access_keys[0].access_key")
                .hasMessageNotContainingAny("\n", "sandbox-token", "SANDBOXACCESSKEY");
    }

    @Test
    void shouldTellWhyWhenThereIsNoFileToRead() throws IOException {
        assertRefused("does not exist");
        Files.writeString(file, "");
        assertRefused("$: request body is required");
        Files.writeString(file, WELL_KNOWN.replaceFirst("\"databases\"", "databases"));
        assertRefused("$.projects[0].taurusdb_instances[0].read_replica_ids: is not valid JSON (line 34, column ");
        file = directory;
        assertRefused("is a directory");
    }

    @Test
    void shouldRefuseAFileWhenItIsTooLarge() throws IOException {
        String blanks = " ".repeat(States.MOST_BYTES - WELL_KNOWN.length());
        Files.writeString(file, WELL_KNOWN + blanks);
        assertThat(States.documents().read(file)).isEqualTo(States.wellKnown());
        Files.writeString(file, WELL_KNOWN + blanks + " ");
        assertRefused("is larger than --max-body-size, " + States.MOST_BYTES + " bytes");
    }

    @Test
    void shouldReadMoreValuesWhenALargerFileIsAllowed() throws IOException {
        String values = "[" + "1,".repeat(2_200_000) + "1]";

        assertThat(StateJson.settings(24 << 20).mapper().readTree(values)).hasSize(2_200_001);
        assertThatThrownBy(() -> StateJson.settings(12 << 20).mapper().readTree(values))
                .isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void shouldNotShowSecretsAsText() {
        assertThat(States.wellKnown().toString())
                .contains("SANDBOXACCESSKEY")
                .doesNotContain("sandbox-token", "sandbox-secret-access-key");
    }

    private void assertRefused(String finding) {
        assertThatThrownBy(() -> States.documents().read(file))
                .isInstanceOf(SeedException.class)
                .hasMessageStartingWith("Cannot start from --seed " + file + ": ")
                .hasMessageContaining(finding);
    }

    private static String wellKnown() {
        try (var json = StateDocuments.class.getResourceAsStream("well-known-state.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
