package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.stream.Stream;

/** Whether the examples of errors are those of the catalogue. */
final class ErrorRules {

    private static final ErrorCatalogue CATALOGUE = ErrorCatalogue.published();

    private ErrorRules() {}

    /** Each example has the code that the catalogue has for its status, and the text in the language of its call. */
    static Stream<Finding> errorTexts(Document document) {
        return document.operations()
                .flatMap(operation -> operation
                        .child("responses")
                        .children()
                        .filter(response -> response.name().matches("[45].."))
                        .flatMap(response -> document.resolved(response)
                                .child("content")
                                .children()
                                .flatMap(media -> Stream.concat(
                                        Stream.of(media.child("example"))
                                                .flatMap(example -> misfit(response, example, "en-us")),
                                        media.child("examples")
                                                .children()
                                                .flatMap(example -> misfit(
                                                        response,
                                                        document.resolved(example)
                                                                .child("value"),
                                                        language(document, operation, example.name())))))));
    }

    private static Stream<Finding> misfit(Place response, Place example, String language) {
        int status = Integer.parseInt(response.name());
        String code = example.text("error_code");
        String text = example.text("error_msg");
        return example.node().isMissingNode() || CATALOGUE.has(status, code, text, language)
                ? Stream.empty()
                : Stream.of(example.finding(
                        "no error of the catalogue is %d, %s and '%s' in %s".formatted(status, code, text, language)));
    }

    private static String language(Document document, Place operation, String call) {
        return document.parameters(operation)
                .filter(parameter -> parameter.text("name").equals("X-Language"))
                .map(parameter -> parameter.child("examples").child(call))
                .map(example -> document.resolved(example).child("value").node().asText("en-us"))
                .findAny()
                .orElse("en-us");
    }
}
