package io.github.starrockssync.contract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A Markdown text that begins with its title. */
final class Prose {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> Prose::letCodeBeScrolledByKeys)
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private final Node document;
    private final Heading title;

    private Prose(Node document, Heading title) {
        this.document = document;
        this.title = title;
    }

    /**
     * @param place name of the text in the exception
     * @throws IllegalArgumentException if there is no title
     */
    static Prose parse(String place, String markdown) {
        Node document = PARSER.parse(markdown);
        if (document.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
            title.unlink();
            return new Prose(document, title);
        }
        throw new IllegalArgumentException(place + " must begin with its title, a line such as: # Errors");
    }

    /** The kinds of its blocks, in order; equal in a translation. */
    List<String> outline() {
        List<String> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(kind(block));
        }
        return blocks;
    }

    private static String kind(Node block) {
        String kind = block.getClass().getSimpleName();
        if (block instanceof FencedCodeBlock code) {
            return kind + " " + code.getInfo();
        }
        if (block instanceof ListBlock) {
            int items = 0;
            for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                items++;
            }
            return "%s of %d".formatted(kind, items);
        }
        return kind;
    }

    private static void letCodeBeScrolledByKeys(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }

    /** Moves headings one level down, below that of the section. */
    Section section(String id) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(heading.getLevel() + 1);
            }
        });
        return new Section(id, TEXT.render(title), HTML.render(document));
    }
}
