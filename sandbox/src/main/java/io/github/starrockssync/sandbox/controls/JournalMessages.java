package io.github.starrockssync.sandbox.controls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.controls.generated.model.JournalAnswer;
import io.github.starrockssync.sandbox.controls.generated.model.JournalDifference;
import io.github.starrockssync.sandbox.controls.generated.model.JournalEntry;
import io.github.starrockssync.sandbox.controls.generated.model.JournalNearest;
import io.github.starrockssync.sandbox.controls.generated.model.JournalQuery;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The journal as it goes over the wire. */
final class JournalMessages {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JournalMessages() {}

    static JournalEntry entry(Exchange exchange) {
        FaultEffect.Kind fault = exchange.fault();
        return new JournalEntry()
                .id(exchange.id())
                .time(exchange.time().toString())
                .requestId(exchange.requestId())
                .operation(exchange.operation())
                .method(exchange.method())
                .path(exchange.path())
                .query(new TreeMap<>(exchange.query()))
                .headers(new TreeMap<>(exchange.headers()))
                .requestBody(exchange.requestBody())
                .status(exchange.status())
                .responseHeaders(new TreeMap<>(exchange.responseHeaders()))
                .responseBody(exchange.responseBody())
                .fault(fault == null ? null : FaultMessages.kind(fault))
                .durationMilliseconds(exchange.duration().toMillis());
    }

    static ExchangePattern pattern(JournalQuery query) {
        JsonNode body = query.getBody() == null ? null : MAPPER.valueToTree(query.getBody());
        return new ExchangePattern(
                query.getOperation(),
                query.getMethod(),
                query.getPath(),
                orNone(query.getQuery()),
                orNone(query.getHeaders()),
                body);
    }

    private static Map<String, String> orNone(@Nullable Map<String, String> texts) {
        return texts == null ? Map.of() : texts;
    }

    static JournalAnswer answer(ExchangePattern pattern, List<Exchange> newestFirst) {
        List<Long> ids =
                newestFirst.stream().filter(pattern::fits).map(Exchange::id).toList();
        JournalAnswer answer = new JournalAnswer().count(ids.size()).ids(ids);
        if (ids.isEmpty()) {
            pattern.nearest(newestFirst).map(JournalMessages::nearest).ifPresent(answer::setNearest);
        }
        return answer;
    }

    private static JournalNearest nearest(ExchangePattern.Nearest nearest) {
        return new JournalNearest()
                .id(nearest.exchange().id())
                .differences(nearest.differences().stream()
                        .map(difference -> new JournalDifference()
                                .place(difference.place())
                                .expected(difference.expected())
                                .actual(difference.actual()))
                        .toList());
    }
}
