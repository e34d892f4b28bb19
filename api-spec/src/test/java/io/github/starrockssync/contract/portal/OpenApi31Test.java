package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApi31Test {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {type: string, maxLength: 3}                                | {type: string, maxLength: 3}
                    {type: string, example: ab}                                 | {type: string, examples: [ab]}
                    {type: string, nullable: true}                              | {type: [string, 'null']}
                    {type: string, nullable: false}                             | {type: string}
                    {type: string, enum: [a], nullable: true}                   | {type: [string, 'null'], enum: [a, null]}
                    {type: string, enum: [a, null], nullable: true}             | {type: [string, 'null'], enum: [a, null]}
                    {type: integer, minimum: 1, exclusiveMinimum: true}         | {type: integer, exclusiveMinimum: 1}
                    {type: integer, exclusiveMaximum: true, maximum: 9}         | {type: integer, exclusiveMaximum: 9}
                    {type: integer, minimum: 1, exclusiveMinimum: false}        | {type: integer, minimum: 1}
                    {type: object, properties: {example: {type: string}}}       | {type: object, properties: {example: {type: string}}}
                    """)
    void shouldSayTheSameInJsonSchemaWhenASchemaIsOfOpenApi30(String schema, String expected) {
        Contract contract = Contract.of(
                Language.ENGLISH,
                Published.ENGLISH
                        .document()
                        .changed(root -> root.withObject("/components/schemas").set("New", Document.node(schema)))
                        .toString());

        assertThat(new OpenApi31()
                        .editions(contract)
                        .get(0)
                        .document()
                        .root()
                        .node()
                        .at("/components/schemas/New"))
                .isEqualTo(Document.node(expected));
    }
}
