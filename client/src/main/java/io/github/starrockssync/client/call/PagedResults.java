package io.github.starrockssync.client.call;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all pages of a list operation. Each iteration, stream and future starts at the first page, and requests the next
 * page after the last entry of the one before. It fails with the exception of the request.
 *
 * <p>Ends when the total that the service reports is reached, or at an empty page, so that short pages lose no entries.
 * Thread-safe; an iterator is not.
 *
 * @param <T> Java type of an entry
 */
public final class PagedResults<T> implements Iterable<T> {
    private final Pages<?, T> pages;

    private PagedResults(Pages<?, T> pages) {
        this.pages = pages;
    }

    /**
     * Creates a list, for the generated operations.
     *
     * @param sender sends the requests
     * @param first request of the first page
     * @param items entries of a page, or {@code null} for none
     * @param total number of entries of all pages, or {@code null} if a response does not report it
     * @param <R> Java type of a page
     * @param <T> Java type of an entry
     * @return the list; nothing is sent yet
     */
    public static <R, T> PagedResults<T> of(
            ApiSender sender,
            ApiCall<R> first,
            Function<R, @Nullable List<T>> items,
            Function<R, @Nullable Object> total) {
        return new PagedResults<>(new Pages<>(sender, first, items, total));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Sends requests on the iterating thread.
     */
    @Override
    public Iterator<T> iterator() {
        return iterator(pages);
    }

    private static <R, T> Iterator<T> iterator(Pages<R, T> pages) {
        PageCursor<R, T> cursor = pages.cursor();
        return new Iterator<>() {
            private Iterator<T> page = List.<T>of().iterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && !cursor.isAtEnd()) {
                    page = cursor.accept(pages.sender().send(cursor.next())).iterator();
                }
                return page.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }

    /**
     * Returns a stream of the entries, which sends requests on the consuming thread.
     *
     * @return a sequential stream
     */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * Requests all pages asynchronously. Cancelling the future stops before the next page.
     *
     * @return the entries of all pages
     */
    public CompletableFuture<List<T>> toListAsync() {
        return toListAsync(pages);
    }

    private static <R, T> CompletableFuture<List<T>> toListAsync(Pages<R, T> pages) {
        CompletableFuture<List<T>> result = new CompletableFuture<>();
        collect(pages, pages.cursor(), new ArrayList<>(), result);
        return result;
    }

    private static <R, T> void collect(
            Pages<R, T> pages, PageCursor<R, T> cursor, List<T> entries, CompletableFuture<List<T>> result) {
        if (result.isDone()) {
            return;
        }
        CompletableFuture<ApiResponse<R>> sent = pages.sender().sendAsync(cursor.next());
        result.whenComplete((any, failure) -> sent.cancel(true));
        // async, to bound the depth of the stack
        sent.whenCompleteAsync((response, failure) -> {
            try {
                if (failure != null) {
                    result.completeExceptionally(failure);
                    return;
                }
                entries.addAll(cursor.accept(response));
                if (cursor.isAtEnd()) {
                    result.complete(List.copyOf(entries));
                } else {
                    collect(pages, cursor, entries, result);
                }
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
    }

    private record Pages<R, T>(
            ApiSender sender,
            ApiCall<R> first,
            Function<R, @Nullable List<T>> items,
            Function<R, @Nullable Object> total) {

        PageCursor<R, T> cursor() {
            return new PageCursor<>(first, items, total);
        }
    }
}
