package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The links of the pages lead to files and headings that exist, and every page can be found from the first one. */
final class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    /** Build output, dependencies, sections of HTML pages, and templates of GitHub. */
    private static final Pattern NO_PAGE =
            Pattern.compile(".*[/\\\\](target|node_modules|\\.git|\\.github|page)[/\\\\].*");

    /** A link of a page, and what is wrong with it. */
    private record Broken(Path page, String target, String problem) {}

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Commands.ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !NO_PAGE.matcher(file.toString()).matches())
                    .map(Path::normalize)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldLeadToFilesAndHeadingsThatExist(Path page) {
        assertThat(broken(page, read(page))).isEmpty();
    }

    @Test
    void shouldFindEveryPageFromTheFirstOne() throws IOException {
        assertThat(reachable(Commands.ROOT.resolve("README.md").normalize())).containsAll(pages().toList());
    }

    @Test
    void shouldNoticeBrokenLinks() {
        Path page = Commands.ROOT.resolve("README.md").normalize();

        assertThat(broken(page, "[a](NO_SUCH.md), [b](LICENSE), [c](client/README.md#no-such-heading), [d](#install)"))
                .extracting(Broken::problem)
                .containsExactly("no such file", "no such heading", "no such heading");
        assertThat(broken(page, "[a](client/README.md#from-the-vendors-sdk), `[b](c)`"))
                .isEmpty();
    }

    private static Set<Path> reachable(Path first) {
        Set<Path> found = new TreeSet<>(Set.of(first));
        Deque<Path> unread = new ArrayDeque<>(found);
        while (!unread.isEmpty()) {
            Path page = unread.pop();
            LINK.matcher(read(page))
                    .results()
                    .map(link -> target(page, link.group(1)))
                    .map(target -> Files.isDirectory(target) ? target.resolve("README.md") : target)
                    .filter(target -> target.toString().endsWith(".md") && Files.exists(target))
                    .filter(found::add)
                    .forEach(unread::push);
        }
        return found;
    }

    private static List<Broken> broken(Path page, String text) {
        return LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(link -> new Broken(page, link.group(), problem(page, text, link.group(1), link.group(2))))
                .filter(link -> !link.problem().isEmpty())
                .toList();
    }

    private static String problem(Path page, String text, String file, String heading) {
        Path target = target(page, file);
        if (!Files.exists(target)) {
            return "no such file";
        }
        if (heading == null || !target.toString().endsWith(".md")) {
            return "";
        }
        return anchors(file.isEmpty() ? text : read(target)).contains(heading) ? "" : "no such heading";
    }

    private static Path target(Path page, String file) {
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    /** The anchors that GitHub gives to headings. */
    private static List<String> anchors(String text) {
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
