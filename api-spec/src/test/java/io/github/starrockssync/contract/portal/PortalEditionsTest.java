package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class PortalEditionsTest {

    private static final List<Portal> PORTALS = Portals.ALL;
    private static final Schema OPENAPI_30 = schema(SpecificationVersion.DRAFT_4, "3.0/schema/2021-09-28");
    private static final Schema OPENAPI_31 = schema(SpecificationVersion.DRAFT_2020_12, "3.1/schema/2022-10-07");

    @ParameterizedTest
    @FieldSource("PORTALS")
    void shouldBeTakenWhenAPortalGetsItsEditions(Portal portal) {
        Publication publication = Published.on(portal);

        assertThat(publication.findings()).isEmpty();
        assertThat(publication.editions())
                .extracting(Edition::file)
                .doesNotHaveDuplicates()
                .anyMatch(file -> file.contains("zh-CN"))
                .anyMatch(file -> !file.contains("zh-CN"));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void shouldSayInItsTextWhatItsDocumentSaysWhenAnEditionIsWritten(Edition edition) {
        assertThat(Document.node(edition.text()))
                .isEqualTo(edition.document().root().node());
    }

    @ParameterizedTest
    @MethodSource("openApiEditions")
    void shouldBeValidWhenAnEditionIsOpenApi(Edition edition) {
        assertThat(errors(edition.document())).isEmpty();
        assertThat(new OpenAPIV3Parser()
                        .readContents(edition.text(), null, null)
                        .getMessages())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.0.3", "3.1.0"})
    void shouldNotBeValidWhenAnEditionHasAnUnknownKey(String version) {
        Document broken = Published.ENGLISH.document().changed(root -> {
            root.put("openapi", version);
            root.withObject("/info").put("titel", "x");
        });

        assertThat(errors(broken)).anyMatch(error -> error.contains("titel"));
    }

    @Test
    void shouldWriteEveryEditionWhenTheContractIsInOrder(@TempDir Path folder) throws IOException {
        PortalEditions.main(new String[] {published(folder, "operationId: modifyDataSync"), at(folder)});

        assertThat(editions(Portals.ALL).map(file -> folder.resolve("editions").resolve(file)))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(folder.resolve("editions/publishing.md")).content().contains("## Azure API Management");
    }

    @Test
    void shouldFailWithFileRuleAndPlaceWhenALimitOfAPortalIsExceeded(@TempDir Path folder) throws IOException {
        String contract = published(folder, "operationId: modify" + "Data".repeat(20) + "Sync");

        assertThatThrownBy(() -> PortalEditions.main(new String[] {contract, at(folder)}))
                .hasMessageContaining("azure-api-management/starrocks-data-sync.json: azure-operation-names: #/paths/")
                .hasMessageContaining("/put/operationId has more than 76 characters");
    }

    private static String at(Path folder) {
        return folder.resolve("editions").toString();
    }

    /** A folder with the contract in both languages, the operation for changes with another name. */
    private static String published(Path folder, String operationId) throws IOException {
        for (Contract contract : Published.languages()) {
            Files.writeString(
                    folder.resolve(contract.file(Notation.YAML)),
                    contract.yaml().replace("operationId: modifyDataSync", operationId));
        }
        return folder.toString();
    }

    private static Stream<String> editions(List<Portal> portals) {
        return portals.stream()
                .flatMap(portal -> Published.editions(portal).map(edition -> portal.folder() + "/" + edition.file()));
    }

    static Stream<Edition> editions() {
        return Portals.ALL.stream().flatMap(Published::editions);
    }

    /** Those that differ from one another. */
    static Stream<Edition> openApiEditions() {
        Set<Object> seen = new HashSet<>();
        return editions()
                .filter(edition -> edition.document().root().node().has("openapi"))
                .filter(edition -> seen.add(edition.document().root().node()));
    }

    private static List<String> errors(Document document) {
        Schema schema = document.root().text("openapi").startsWith("3.1") ? OPENAPI_31 : OPENAPI_30;
        return schema.validate(document.root().node()).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(SpecificationVersion version, String name) {
        return SchemaRegistry.withDefaultDialect(version)
                .getSchema(Document.resource("/spec.openapis.org/oas/" + name), InputFormat.JSON);
    }
}
