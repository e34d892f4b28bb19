package io.github.starrockssync.contract.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of accessibility, as axe-core checks them. */
final class Axe {

    private static final String SCRIPT =
            "/META-INF/resources/webjars/axe-core/" + System.getProperty("axe-core.version") + "/axe.min.js";

    private Axe() {}

    /**
     * Rules that are broken, each with the places.
     *
     * @param others selectors of what others have made
     */
    static List<?> violations(Page page, String... others) throws IOException {
        try (InputStream axe = Axe.class.getResourceAsStream(SCRIPT)) {
            page.script(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; window.axe = axe");
        }
        return (List<?>) page.driver()
                .executeAsyncScript(
                        "const [others, done] = arguments; axe.run({ exclude: others.map(one => [one]) })"
                                + ".then(result => done(result.violations.map("
                                + "rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary))))",
                        List.of(others));
    }
}
