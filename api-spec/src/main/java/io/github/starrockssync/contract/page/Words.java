package io.github.starrockssync.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The short texts of a language, such as those of the menu. */
final class Words {

    private final String place;
    private final JsonNode tree;

    Words(String place, JsonNode tree) {
        this.place = place;
        this.tree = tree;
    }

    JsonNode tree() {
        return tree;
    }

    /** Returns the differences from the language that these are translated from. */
    Stream<String> problemsAsTranslationOf(Words others) {
        TreeSet<String> names = new TreeSet<>();
        names(tree, "", names);
        TreeSet<String> expected = new TreeSet<>();
        names(others.tree, "", expected);
        return Stream.concat(
                expected.stream().filter(name -> !names.contains(name)).map(name -> place + " has no " + name),
                names.stream()
                        .filter(name -> !expected.contains(name))
                        .map(name -> place + " has " + name + ", which " + others.place + " has not"));
    }

    private static void names(JsonNode node, String name, TreeSet<String> names) {
        node.properties().forEach(entry -> names(entry.getValue(), name + "." + entry.getKey(), names));
        if (node.isTextual() && !node.asText().isBlank()) {
            names.add(name.substring(1));
        }
    }
}
