package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the editions of all portals, and the page about them. */
public final class PortalEditions {

    private PortalEditions() {}

    /**
     * Arguments: folder of the published documents, output folder.
     *
     * @throws IllegalStateException with edition, rule and place of every violation
     */
    public static void main(String[] arguments) throws IOException {
        Path published = Path.of(arguments[0]);
        List<Contract> languages =
                List.of(Contract.read(published, Language.ENGLISH), Contract.read(published, Language.CHINESE));
        List<Publication> publications = Portals.ALL.stream()
                .map(portal -> Publication.of(portal, languages))
                .toList();
        write(Path.of(arguments[1]), publications, languages.get(0).document());
        List<String> findings = publications.stream()
                .flatMap(publication -> publication.findings().stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Import restrictions are violated:\n" + String.join("\n", findings));
        }
    }

    private static void write(Path folder, List<Publication> publications, Document contract) throws IOException {
        for (Publication publication : publications) {
            Path portal =
                    Files.createDirectories(folder.resolve(publication.portal().folder()));
            for (Edition edition : publication.editions()) {
                Files.writeString(portal.resolve(edition.file()), edition.text());
            }
        }
        Files.writeString(folder.resolve("publishing.md"), PublishingPage.of(contract));
    }
}
