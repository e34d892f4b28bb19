package io.github.starrockssync.contract.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills the placeholders of the templates in a folder. A placeholder without a value is an error. */
final class Templates {

    private final Path folder;
    private final Mustache.Compiler html;

    Templates(Path folder) {
        this.folder = folder;
        this.html = Mustache.compiler().withLoader(this::partial);
    }

    private Reader partial(String name) {
        try {
            return Files.newBufferedReader(folder.resolve(name + ".mustache"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String html(String name, Object values) throws IOException {
        String file = name + ".mustache";
        return filled(file, html, Files.readString(folder.resolve(file)), values);
    }

    /** Does not escape values, because the Markdown renderer does. */
    String markdown(String file, Object values) throws IOException {
        return filled(file, html.escapeHTML(false), Files.readString(folder.resolve(file)), values);
    }

    private static String filled(String file, Mustache.Compiler compiler, String template, Object values) {
        try {
            return compiler.compile(template).execute(values);
        } catch (MustacheException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
