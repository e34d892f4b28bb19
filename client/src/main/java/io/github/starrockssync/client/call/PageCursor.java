package io.github.starrockssync.client.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starrockssync.client.error.FailedCall;
import io.github.starrockssync.client.error.RawResponse;
import io.github.starrockssync.client.error.ServiceResponseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The position in a list of pages.
 *
 * @param <R> Java type of a page
 * @param <T> Java type of an entry
 */
final class PageCursor<R, T> {
    private static final String OFFSET = "offset";

    private final ApiCall<R> first;
    private final Function<R, @Nullable List<T>> items;
    private final Function<R, @Nullable Object> total;
    private List<T> previous = List.of();
    private long offset;
    private boolean started;
    private boolean atEnd;

    PageCursor(ApiCall<R> first, Function<R, @Nullable List<T>> items, Function<R, @Nullable Object> total) {
        this.first = first;
        this.items = items;
        this.total = total;
        this.offset = first.queryParameters().stream()
                .filter(each -> each.getKey().equals(OFFSET))
                .map(Map.Entry::getValue)
                .mapToLong(PageCursor::number)
                .findFirst()
                .orElse(0);
    }

    boolean isAtEnd() {
        return atEnd;
    }

    ApiCall<R> next() {
        return started ? first.withQueryParameter(OFFSET, String.valueOf(offset)) : first;
    }

    /** Returns the entries of the page, and advances by their number: a page may be shorter than requested. */
    List<T> accept(ApiResponse<R> response) {
        List<T> page = items.apply(response.value());
        if (page == null || page.isEmpty()) {
            atEnd = true;
            return List.of();
        }
        long reported = number(total.apply(response.value()));
        if (started && page.equals(previous)) {
            requireComplete(response, reported);
            return List.of();
        }
        started = true;
        previous = page;
        offset += page.size();
        atEnd = offset == reported;
        return page;
    }

    /** Detects a service that ignores the offset and returns the first page forever. */
    private void requireComplete(ApiResponse<R> response, long reported) {
        if (reported > offset) {
            throw ServiceResponseException.unexpected(
                    new FailedCall(first.operationId(), "the service", response.attempts(), true, false),
                    new RawResponse(
                            response.status(), response.headers(), new String(response.bytes(), UTF_8), Instant.now()),
                    "the page at offset " + offset + " is the same as the one before, of " + reported + " entries",
                    null);
        }
        atEnd = true;
    }

    private static long number(@Nullable Object value) {
        try {
            return value == null ? -1 : Long.parseLong(value.toString());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
