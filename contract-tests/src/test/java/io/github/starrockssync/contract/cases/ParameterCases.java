package io.github.starrockssync.contract.cases;

import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.ContractOperation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Good calls, with one parameter changed or left out. */
record ParameterCases(Strings strings) {

    /** More would be too much for a request line. */
    private static final int LONGEST = 2_000;

    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    /** HTTP takes blanks off the ends, and allows nothing but visible characters. */
    private static final Pattern HEADER = Pattern.compile("[!-~]([ -~]*[!-~])?");

    /** What makes a path another one. */
    private static final Pattern OTHER_PATH = Pattern.compile("\\.{0,2}|.*[/\\\\;\u0000].*", Pattern.DOTALL);

    Stream<Case> all() {
        return ContractOperation.all().stream()
                .flatMap(operation -> operation.parameters().stream().flatMap(parameter -> of(operation, parameter)));
    }

    private Stream<Case> of(ContractOperation operation, Parameter parameter) {
        StringRule rule = new StringRule(parameter.schema());
        Stream<Case> changed = strings.of(parameter.schema()).stream()
                .filter(text -> canBeSent(text, parameter.in()))
                .map(text -> with(operation, parameter, text, isAllowed(parameter, rule, text)));
        return parameter.in().equals("query")
                ? Stream.concat(changed, Stream.of(without(operation, parameter)))
                : changed;
    }

    private static boolean isAllowed(Parameter parameter, StringRule rule, String text) {
        return rule.allows(parameter.caseInsensitive() ? text.toLowerCase(Locale.ROOT) : text);
    }

    private static boolean canBeSent(String text, String in) {
        return text.length() <= LONGEST
                && !HALF_CHARACTER.matcher(text).find()
                && (!in.equals("header") || HEADER.matcher(text).matches())
                && (!in.equals("path") || !OTHER_PATH.matcher(text).matches());
    }

    private static Case with(ContractOperation operation, Parameter parameter, String text, boolean allowed) {
        return switch (parameter.in()) {
            case "header" ->
                of(
                        operation,
                        parameter,
                        allowed,
                        operation.goodPathAndQuery(),
                        new Case.Header(parameter.name(), text));
            case "path" ->
                of(
                        operation,
                        parameter,
                        allowed,
                        operation.goodPathAndQuery().replace(parameter.example(), encoded(text)),
                        Case.Header.NONE);
            default -> {
                String rest = withoutQuery(operation, parameter);
                String query = (rest.contains("?") ? "&" : "?") + parameter.name() + "=" + encoded(text);
                yield of(operation, parameter, allowed, rest + query, Case.Header.NONE);
            }
        };
    }

    private static Case without(ContractOperation operation, Parameter parameter) {
        return of(operation, parameter, !parameter.required(), withoutQuery(operation, parameter), Case.Header.NONE);
    }

    private static String withoutQuery(ContractOperation operation, Parameter parameter) {
        return operation.goodPathAndQuery().replaceAll("[?&]" + parameter.name() + "=[^&]*", "");
    }

    private static Case of(
            ContractOperation operation,
            Parameter parameter,
            boolean allowed,
            String pathAndQuery,
            Case.Header header) {
        Optional<String> body =
                operation.bodySchema().map(schema -> operation.exampleBody().toString());
        return new Case(operation, parameter.name(), allowed, pathAndQuery, header, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
