package io.github.starrockssync.contract.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.provider.CheckResult;
import io.github.starrockssync.contract.provider.CheckResult.Outcome;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results in formats that other tools read. */
final class Reports {

    private static final String SUITE = "starrocks-sync-verifier";

    private Reports() {}

    /** As JUnit reports, which CI servers show. */
    static String junit(List<CheckResult> results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", SUITE);
            xml.writeAttribute("tests", String.valueOf(results.size()));
            xml.writeAttribute("failures", count(results, Outcome.FAILED));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", count(results, Outcome.SKIPPED));
            for (CheckResult each : results) {
                testCase(xml, each);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static void testCase(XMLStreamWriter xml, CheckResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", SUITE + "." + result.group());
        xml.writeAttribute("name", result.name());
        if (!result.is(Outcome.PASSED)) {
            xml.writeStartElement(result.is(Outcome.FAILED) ? "failure" : "skipped");
            xml.writeAttribute("message", printable(result.reason()));
            xml.writeEndElement();
        }
        if (!result.notes().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(printable(String.join("\n", result.notes())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 cannot hold control characters, which a response may. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    /** With everything that was found. */
    static String json(List<CheckResult> results) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode report = mapper.createObjectNode();
        for (Outcome outcome : Outcome.values()) {
            report.put(
                    outcome.toString(),
                    results.stream().filter(each -> each.is(outcome)).count());
        }
        for (CheckResult each : results) {
            ObjectNode check = report.withArray("checks").addObject();
            check.put("group", each.group()).put("name", each.name());
            each.operations().stream().sorted().forEach(check.withArray("operations")::add);
            check.put("outcome", each.outcome().toString()).put("reason", each.reason());
            each.notes().forEach(check.withArray("notes")::add);
        }
        try {
            return mapper.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String count(List<CheckResult> results, Outcome outcome) {
        return String.valueOf(results.stream().filter(each -> each.is(outcome)).count());
    }
}
