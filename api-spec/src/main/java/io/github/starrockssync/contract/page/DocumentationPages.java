package io.github.starrockssync.contract.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.document.Notation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the documentation: in a folder for each language an overview and a reference, and beside them their assets. */
public final class DocumentationPages {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Object> PLAIN = new TypeReference<>() {};

    /** Path of the renderer in its jar. */
    private static final String SCALAR = "/META-INF/resources/webjars/scalar/scalar.js";

    private final PageSource source;
    private final ContractFiles contract;
    private final Path output;

    private DocumentationPages(PageSource source, ContractFiles contract, Path output) {
        this.source = source;
        this.contract = contract;
        this.output = output;
    }

    /** Arguments: folder of the sources, folder of the editions of the contract, output folder. */
    public static void main(String[] folders) throws IOException {
        write(Path.of(folders[0]), Path.of(folders[1]), Path.of(folders[2]));
    }

    /**
     * @throws IllegalArgumentException with everything that is missing in a language
     */
    static void write(Path source, Path editions, Path output) throws IOException {
        new DocumentationPages(PageSource.read(source), new ContractFiles(editions), output).write();
    }

    private void write() throws IOException {
        copyAssets();
        for (PageLanguage language : source.plan().languages()) {
            Path folder = Files.createDirectories(output.resolve(language.code()));
            copy(contract.yaml(language), folder.resolve("openapi.yaml"));
            copy(contract.json(language), folder.resolve("openapi.json"));
            String document = Notation.JSON.text(contract.withSamples(language)).strip();
            Files.writeString(folder.resolve("contract.js"), "const contract = " + document + ";\n");
            Map<String, Object> values = values(language);
            writePage(folder, "index", values);
            writePage(folder, "reference", values);
        }
        PageLanguage first = source.plan().languages().get(0);
        Files.writeString(output.resolve("index.html"), source.templates().html("forward", values(first)));
    }

    private void writePage(Path folder, String page, Map<String, Object> values) throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        all.put("isOverview", page.equals("index"));
        all.put("isReference", page.equals("reference"));
        Files.writeString(folder.resolve(page + ".html"), source.templates().html(page, all));
    }

    private Map<String, Object> values(PageLanguage language) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("code", language.code());
        values.put("words", MAPPER.convertValue(source.words(language).tree(), PLAIN));
        values.put("languages", languages(language));
        values.put("servers", contract.servers(language));
        values.put("provenance", contract.provenance(language));
        values.put("catalogue", contract.errors(language));
        values.put("error", contract.errorsByName());
        values.put("signing", source.plan().signing());
        for (String part : List.of("life", "errors", "regions")) {
            values.put(part, source.templates().html(part, values).strip());
        }
        values.put("sections", source.sections(language, values));
        return values;
    }

    private List<Map<String, Object>> languages(PageLanguage current) {
        return source.plan().languages().stream()
                .map(language -> Map.<String, Object>of(
                        "code", language.code(), "name", language.name(), "isCurrent", language.equals(current)))
                .toList();
    }

    private void copyAssets() throws IOException {
        Path assets = Files.createDirectories(output.resolve("assets"));
        try (Stream<Path> files = Files.list(source.assets())) {
            for (Path file : files.toList()) {
                copy(file, assets.resolve(file.getFileName()));
            }
        }
        try (InputStream scalar = DocumentationPages.class.getResourceAsStream(SCALAR)) {
            if (scalar == null) {
                throw new IOException("The renderer's jar has no " + SCALAR);
            }
            Files.copy(scalar, assets.resolve("scalar.js"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
