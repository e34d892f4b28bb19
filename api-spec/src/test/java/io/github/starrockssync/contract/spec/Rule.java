package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of the document. {@link Document#parse} already rejects duplicate keys. */
enum Rule {
    OPENAPI_SCHEMA(ValidityRules::openApiSchema),
    PARSER_SILENT(ValidityRules::parserSilent),
    REFERENCES_RESOLVE(ValidityRules::referencesResolve),
    REFERENCES_STAND_ALONE(ValidityRules::referencesStandAlone),
    COMPONENTS_USED(ValidityRules::componentsUsed),
    LINKS_RESOLVE(LinkRules::linksResolve),

    EXAMPLES_FIT_SCHEMAS(ExampleRules::examplesFitSchemas),
    EXAMPLES_PAIR(ExampleRules::examplesPair),
    NO_SECRETS(SecretRules::noSecrets),

    STATUSES_COMPLETE(OperationRules::statusesComplete),
    STATUSES_POSSIBLE(OperationRules::statusesPossible),
    RESPONSE_HEADERS(OperationRules::responseHeaders),
    ERROR_BODIES(OperationRules::errorBodies),
    ERROR_TEXTS(ErrorRules::errorTexts),
    OPERATION_IDS(OperationRules::operationIds),
    TAGS_USED(OperationRules::tagsUsed),
    HTTPS_SERVERS(OperationRules::httpsServers),

    NO_DEFAULTS(SchemaRules::noDefaults),
    NO_INLINE_OBJECTS(SchemaRules::noInlineObjects),
    STRINGS_BOUNDED(SchemaRules::stringsBounded),
    ARRAYS_BOUNDED(SchemaRules::arraysBounded),
    ENUMS_EXTENSIBLE(SchemaRules::enumsExtensible),
    PATTERNS_ANCHORED(SchemaRules::patternsAnchored),
    PARAMETERS_PLAIN(OperationRules::parametersPlain),
    PROVENANCE_KNOWN(SchemaRules::provenanceKnown),

    KEY_ORDER(StyleRules::keyOrder),
    DESCRIBED(StyleRules::described),
    STARROCKS_SPELLED(StyleRules::starRocksSpelled);

    private final Function<Document, Stream<Finding>> check;

    Rule(Function<Document, Stream<Finding>> check) {
        this.check = check;
    }

    List<Finding> findings(Document document) {
        return check.apply(document).toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
