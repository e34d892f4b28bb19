package io.github.starrockssync.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The source folder of the documentation: plan, labels, prose, templates and assets. */
final class PageSource {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path folder;
    private final Plan plan;
    private final Templates templates;

    private PageSource(Path folder, Plan plan) {
        this.folder = folder;
        this.plan = plan;
        this.templates = new Templates(folder);
    }

    /**
     * @throws IllegalArgumentException with everything that is missing in a language
     */
    static PageSource read(Path folder) throws IOException {
        Plan plan = YAML.readValue(folder.resolve("page.yaml").toFile(), Plan.class);
        PageSource source = new PageSource(folder, plan);
        List<String> problems = new ArrayList<>();
        for (PageLanguage language : plan.languages()) {
            source.check(language, problems);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The documentation is not complete: " + String.join("; ", problems));
        }
        return source;
    }

    private void check(PageLanguage language, List<String> problems) throws IOException {
        PageLanguage original = plan.languages().get(0);
        words(language).problemsAsTranslationOf(words(original)).forEach(problems::add);
        for (String id : plan.sections()) {
            String place = place(language, id);
            if (Files.notExists(folder.resolve(place))) {
                problems.add(place + " is missing");
            } else if (!outline(place).equals(outline(place(original, id)))) {
                problems.add("%s has the blocks %s, %s has %s"
                        .formatted(place, outline(place), place(original, id), outline(place(original, id))));
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve(language.code()))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .filter(name -> !plan.sections().contains(name.substring(0, name.length() - 3)))
                    .sorted()
                    .forEach(name -> problems.add(language.code() + "/" + name + " is not a section in page.yaml"));
        }
    }

    private List<String> outline(String place) throws IOException {
        Path file = folder.resolve(place);
        return Files.exists(file) ? Prose.parse(place, Files.readString(file)).outline() : List.of();
    }

    private static String place(PageLanguage language, String section) {
        return language.code() + "/" + section + ".md";
    }

    Plan plan() {
        return plan;
    }

    Templates templates() {
        return templates;
    }

    Path assets() {
        return folder.resolve("assets");
    }

    Words words(PageLanguage language) throws IOException {
        String place = language.code() + "/words.yaml";
        JsonNode tree = YAML.readTree(folder.resolve(place).toFile());
        return new Words(place, tree);
    }

    /**
     * @param values by name in braces
     */
    List<Section> sections(PageLanguage language, Map<String, Object> values) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (String id : plan.sections()) {
            String place = place(language, id);
            sections.add(Prose.parse(place, templates.markdown(place, values)).section(id));
        }
        return sections;
    }
}
