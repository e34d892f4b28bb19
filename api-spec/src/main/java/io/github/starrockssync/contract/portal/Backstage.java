package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The software catalog of Backstage. */
final class Backstage implements Portal {

    private static final String SOURCE = "https://backstage.io/docs/features/software-catalog/descriptor-format";
    private static final String CATALOG = "catalog-info";
    private static final String NAME = "[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*";
    private static final Pattern NO_TAG = Pattern.compile("[^a-z0-9]+");
    private static final int NAME_LENGTH = 63;

    @Override
    public String folder() {
        return "backstage";
    }

    @Override
    public String title() {
        return "Backstage";
    }

    @Override
    public String describes() {
        return "A `catalog-info.yaml` for each language: an entity of the kind `API` whose definition "
                + "is the plain YAML in the same folder (`$text`). Put the folder where the catalog can " + "read it.";
    }

    @Override
    public String command() {
        return "curl --fail -X POST \"$BACKSTAGE/api/catalog/locations\" -H \"Authorization: Bearer $TOKEN\""
                + " -H 'Content-Type: application/json' -d \"{\\\"type\\\":\\\"url\\\",\\\"target\\\":\\\"$FOLDER/catalog-info.yaml\\\"}\"";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        String definition = contract.file(Notation.YAML);
        return List.of(
                Edition.of(contract.language().file(CATALOG, Notation.YAML), Notation.YAML, entity(contract)),
                new Edition(definition, contract.yaml(), contract.document()));
    }

    private static ObjectNode entity(Contract contract) {
        String definition = contract.file(Notation.YAML);
        Place info = contract.document().root().child("info");
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("apiVersion", "backstage.io/v1alpha1").put("kind", "API");
        ObjectNode metadata = entity.putObject("metadata");
        metadata.put("name", contract.name())
                .put("title", info.text("title"))
                .put("description", contract.firstParagraph());
        var tags = metadata.putArray("tags");
        contract.document().root().child("tags").children().map(Backstage::tag).forEach(tags::add);
        metadata.putArray("links")
                .addObject()
                .put("url", info.child("contact").text("url"))
                .put("title", info.child("contact").text("name"));
        ObjectNode spec = entity.putObject("spec");
        spec.put("type", "openapi")
                .put("lifecycle", info.text("version").startsWith("0.") ? "experimental" : "production")
                .put("owner", "starrocks-sync")
                .putObject("definition")
                .put("$text", "./" + definition);
        return entity;
    }

    private static String tag(Place tag) {
        return NO_TAG.matcher(tag.text("name").toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return List.of(
                limit(
                        "backstage-name",
                        "The name has at most 63 letters and digits, with single `-`, `_` and `.` between them.",
                        entity -> names(entity.child("metadata").child("name"), NAME)),
                limit(
                        "backstage-tags",
                        "Tags have at most 63 lower-case letters, digits, `:`, `+` and `#`, with single `-` between them.",
                        entity -> entity.child("metadata")
                                .child("tags")
                                .children()
                                .flatMap(tag -> names(tag, "[a-z0-9:+#]+(-[a-z0-9:+#]+)*"))),
                limit(
                        "backstage-required",
                        "An entity of the kind API has a type, a lifecycle, an owner and a definition.",
                        entity -> Stream.of("type", "lifecycle", "owner", "definition")
                                .map(entity.child("spec")::child)
                                .filter(field -> field.node().isMissingNode()
                                        || field.node().asText().isBlank()
                                                && field.node().isEmpty())
                                .map(field -> field.finding("is missing"))),
                limit(
                        "backstage-kind",
                        "The entity is `backstage.io/v1alpha1`, of the kind `API`.",
                        entity -> entity.text("apiVersion").equals("backstage.io/v1alpha1")
                                        && entity.text("kind").equals("API")
                                ? Stream.empty()
                                : Stream.of(entity.finding("is another kind of entity"))));
    }

    private static ImportRestriction limit(String rule, String says, Function<Place, Stream<Finding>> checkOfEntity) {
        return new ImportRestriction(
                rule,
                says,
                SOURCE,
                edition -> edition.file().startsWith(CATALOG)
                        ? checkOfEntity.apply(edition.document().root())
                        : Stream.empty());
    }

    private static Stream<Finding> names(Place name, String pattern) {
        String text = name.node().asText("");
        return text.matches(pattern) && text.length() <= NAME_LENGTH
                ? Stream.empty()
                : Stream.of(name.finding("'%s' is no such name".formatted(text)));
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of(UnsupportedFeature.ofLaterParagraphs("not in the overview, but in the definition"));
    }
}
