package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PublishingPageTest {

    private static final List<Portal> PORTALS = Portals.ALL;
    private static final Path PAGE = Path.of("../docs/publishing.md");
    private static final Pattern GENERATED =
            Pattern.compile("<!-- portals -->\n\n(.*?)\n<!-- /portals -->", Pattern.DOTALL);
    private static final Pattern FILES = Pattern.compile("api-spec/target/editions/([^\\s:\"]+)");

    @Test
    void shouldBeInTheDocumentationWhenAPortalALimitOrALossIsNew() throws IOException {
        assertThat(generated())
                .as("docs/publishing.md; as it should be between its marks, it is in target/editions/publishing.md")
                .isEqualTo(PublishingPage.of(Published.ENGLISH.document()));
    }

    @Test
    void shouldDifferFromTheDocumentationWhenTheContractHasNothingToLoseAnyMore() throws IOException {
        Document changed = Published.ENGLISH.document().changed(root -> {
            root.withArray("/servers").remove(2);
            root.withArray("/servers").remove(1);
        });

        assertThat(generated()).isNotEqualTo(PublishingPage.of(changed));
    }

    @ParameterizedTest
    @FieldSource("PORTALS")
    void shouldPublishWhatWasMadeWhenItsCommandNamesAFile(Portal portal) {
        List<String> files = FILES.matcher(portal.command())
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> made = Published.editions(portal)
                .map(edition -> portal.folder() + "/" + edition.file())
                .toList();

        assertThat(files).allSatisfy(file -> assertThat(made).anyMatch(name -> name.startsWith(file)));
        assertThat(portal.command()).containsAnyOf("target/editions/" + portal.folder(), "$FOLDER/catalog-info.yaml");
    }

    private static String generated() throws IOException {
        var matcher = GENERATED.matcher(Files.readString(PAGE));
        assertThat(matcher.find()).as("the marks in " + PAGE).isTrue();
        return matcher.group(1);
    }
}
