package io.github.starrockssync.sandbox.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.starrockssync.sandbox.store.Table.Keys;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of store promises. */
@ParameterizedClass
@EnumSource
final class StoreTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int WRITERS = 8;

    private static final Table<Note> NOTES = new Table<>(
            "note", Note.class, note -> new Keys(note.id(), note.owner(), note.text(), null, null, note.endsAt()));

    private static final Table<Note> OTHER_NOTES =
            new Table<>("other_note", Note.class, note -> Keys.of(note.id(), note.owner()));

    @Parameter
    private StoreKind kind;

    @TempDir
    private Path directory;

    private Store unit;

    record Note(
            String id,
            String owner,
            String text,
            long number,
            @Nullable Instant endsAt) {}

    @BeforeEach
    void open() {
        unit = kind.openFor(directory);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void shouldFindARowOnlyInItsTableAndUnderItsId() {
        Note note = note("one", 1);
        put(note);
        assertThat(find("one")).isEqualTo(note);
        assertThat(find("two")).isNull();
        assertThat(unit.<Boolean>read(
                        snapshot -> snapshot.find(OTHER_NOTES, "one").isPresent()))
                .isFalse();
    }

    @Test
    void shouldStoreEveryTextWhenADatabaseCouldNot() {
        String text = "\u0000 \uD83D\uDE00 ' \" \\ % _ \u4E2D";
        put(new Note("one", "ada", text, 1, null));
        assertThat(find("one").text()).isEqualTo(text);
    }

    @Test
    void shouldReplaceTheRowThatAChangeHasRead() {
        put(note("one", 1));
        unit.change(change -> {
            Note present = change.find(NOTES, "one").orElseThrow();
            change.put(NOTES, note("one", present.number() + 1));
            return null;
        });
        assertThat(find("one").number()).isEqualTo(2);
        assertThat(count(Query.ALL)).isOne();
    }

    @Test
    void shouldForgetWhatIsRemovedAndWhatIsCleared() {
        put(note("one", 1));
        put(note("two", 2));
        unit.change(change -> {
            change.remove(NOTES, "one");
            return null;
        });
        assertThat(ids(Query.ALL)).containsExactly("two");
        unit.change(change -> {
            change.put(NOTES, note("lost", 3));
            change.clear(NOTES);
            change.put(NOTES, note("three", 3));
            return null;
        });
        assertThat(ids(Query.ALL)).containsExactly("three");
    }

    @Test
    void shouldStoreNothingWhenTheWorkThrows() {
        assertThatThrownBy(() -> unit.change(change -> {
                    change.put(NOTES, note("one", 1));
                    throw new IllegalStateException("not stored");
                }))
                .hasMessage("not stored");
        assertThat(find("one")).isNull();
        put(note("one", 1));
        assertThat(find("one")).isNotNull();
    }

    @Test
    void shouldStoreAChangeInsideOfAnotherOnlyWithIt() {
        unit.change(outer -> {
            put(note("inner", 1));
            outer.put(NOTES, note("outer", 2));
            return null;
        });
        assertThat(ids(Query.ALL)).containsExactlyInAnyOrder("inner", "outer");
        assertThatThrownBy(() -> unit.change(outer -> {
                    put(note("lost", 3));
                    throw new IllegalStateException("not stored");
                }))
                .hasMessage("not stored");
        assertThat(find("lost")).isNull();
    }

    @Test
    void shouldListByOwnerAndKeyInTheOrderOfTheFirstStore() {
        put(new Note("z", "ada", "red", 1, null));
        put(new Note("y", "ada", "blue", 2, null));
        put(new Note("x", "bob", "red", 3, null));
        put(new Note("w", "ada", "red", 4, null));
        unit.change(change -> {
            change.find(NOTES, "z").ifPresent(note -> change.put(NOTES, note));
            return null;
        });
        assertThat(ids(Query.of("ada"))).containsExactly("z", "y", "w");
        assertThat(ids(Query.of("ada").with(Query.Key.FIRST, "red"))).containsExactly("z", "w");
        assertThat(ids(Query.of("nobody"))).isEmpty();
        assertThat(ids(Query.ALL.newestFirst(2))).containsExactly("w", "x");
        assertThat(count(Query.of("ada"))).isEqualTo(3);
    }

    @Test
    void shouldPageThroughAllOfThemOnce() {
        unit.change(change -> {
            IntStream.range(0, 25).forEach(i -> change.put(NOTES, note("note " + i, i)));
            return null;
        });
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < 30; offset += 10) {
            paged.addAll(ids(Query.of("ada").page(10, offset)));
        }
        assertThat(paged)
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "note " + i).toList());
        assertThat(ids(Query.of("ada").page(10, 25))).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatHasEndedFromItsLastMillisecondOn() {
        put(new Note("ends", "ada", "", 1, NOON));
        put(new Note("stays", "ada", "", 2, null));
        assertThat(ids(Query.of("ada").presentAt(NOON.minusMillis(1)))).containsExactly("ends", "stays");
        assertThat(ids(Query.of("ada").presentAt(NOON))).containsExactly("stays");
        assertThat(count(Query.of("ada").presentAt(NOON))).isOne();
    }

    @Test
    void shouldTrimTheOldAndTheTooManyButNoneThatHasNotEnded() {
        unit.change(change -> {
            IntStream.range(0, 10)
                    .forEach(i -> change.put(NOTES, new Note("note " + i, "ada", "", i, NOON.plusSeconds(i))));
            change.put(NOTES, new Note("for ever", "ada", "", 10, null));
            return null;
        });
        trim(NOON.plusSeconds(2), Integer.MAX_VALUE);
        assertThat(ids(Query.ALL)).hasSize(8).first().isEqualTo("note 3");
        trim(NOON, 4);
        assertThat(ids(Query.ALL)).containsExactly("note 7", "note 8", "note 9", "for ever");
        trim(NOON, 1);
        assertThat(ids(Query.ALL)).containsExactly("note 9", "for ever");
    }

    @Test
    void shouldLoseNoIncrementWhenManyWriteOneRowAtOnce() throws Exception {
        put(note("counter", 0));
        AtomicInteger refused = new AtomicInteger();
        List<Store> stores = IntStream.range(0, WRITERS)
                .mapToObj(i -> kind.isShared() && i % 2 == 0 ? kind.openFor(directory) : unit)
                .toList();
        try {
            together(writer -> {
                for (int i = 0; i < 25; i++) {
                    if (!increment(stores.get(writer))) {
                        refused.incrementAndGet();
                    }
                }
            });
        } finally {
            stores.stream().filter(store -> store != unit).forEach(Store::close);
        }
        assertThat(find("counter").number()).isEqualTo(WRITERS * 25L - refused.get());
        assertThat(refused).hasValueLessThan(WRITERS * 25 / 2);
    }

    @Test
    void shouldLetOneAddARowOfAnIdWhenManyDo() throws Exception {
        AtomicInteger added = new AtomicInteger();
        together(writer -> {
            boolean first = unit.change(change -> {
                boolean missing = change.find(NOTES, "one").isEmpty();
                if (missing) {
                    change.put(NOTES, note("one", writer));
                }
                return missing;
            });
            added.addAndGet(first ? 1 : 0);
        });
        assertThat(added).hasValue(1);
    }

    @Test
    void shouldLetOneRemoveARowWhenManyHaveFoundIt() throws Exception {
        AtomicInteger removed = new AtomicInteger();
        for (int round = 0; round < 20; round++) {
            put(note("one", round));
            together(writer -> {
                boolean found = unit.change(change -> {
                    boolean present = change.find(NOTES, "one").isPresent();
                    if (present) {
                        change.remove(NOTES, "one");
                    }
                    return present;
                });
                removed.addAndGet(found ? 1 : 0);
            });
        }
        assertThat(removed).hasValue(20);
    }

    @Test
    void shouldShowAllRowsOfOneMomentWhileOthersChangeThem() throws Exception {
        put(note("one", 0));
        unit.change(change -> {
            change.put(OTHER_NOTES, note("one", 0));
            return null;
        });
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> {
                for (int i = 1; i <= 100; i++) {
                    int number = i;
                    unit.change(change -> {
                        change.find(NOTES, "one");
                        change.find(OTHER_NOTES, "one");
                        change.put(NOTES, note("one", number));
                        change.put(OTHER_NOTES, note("one", number));
                        return null;
                    });
                }
            });
            do {
                Map<Table<?>, List<Object>> all = unit.read(snapshot -> snapshot.all(List.of(NOTES, OTHER_NOTES)));
                assertThat(all.get(NOTES)).hasSize(1).isEqualTo(all.get(OTHER_NOTES));
            } while (!writing.isDone());
            writing.get();
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void shouldFindWhatWasStoredWhenOpenedAgain() {
        assumeThat(kind.isKept()).isTrue();
        put(note("one", 1));
        unit.close();
        unit = kind.openFor(directory);
        assertThat(find("one")).isEqualTo(note("one", 1));
        put(note("two", 2));
        assertThat(ids(Query.ALL)).containsExactly("one", "two");
    }

    @Test
    void shouldSeeAtOnceWhatAnotherProcessHasStored() {
        assumeThat(kind.isShared()).isTrue();
        try (Store other = kind.openFor(directory)) {
            for (int number = 0; number < 20; number++) {
                increment(number % 2 == 0 ? unit : other);
                assertThat(find("counter").number()).isEqualTo(number + 1L);
            }
        }
    }

    private void together(IndexedWork work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(threads.submit(() -> {
                    start.await(10, SECONDS);
                    work.run(writer);
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What one of several writers does. */
    private interface IndexedWork {

        void run(int writer);
    }

    /** Whether the counter was incremented; if others were faster time and again, it was not. */
    private static boolean increment(Store store) {
        try {
            return store.change(change -> {
                long number = change.find(NOTES, "counter").map(Note::number).orElse(0L);
                change.put(NOTES, note("counter", number + 1));
                return true;
            });
        } catch (ServiceException refused) {
            assertThat(refused.error()).isEqualTo(ApiError.OPERATION_IN_PROGRESS);
            return false;
        }
    }

    private void put(Note note) {
        unit.change(change -> {
            change.put(NOTES, note);
            return null;
        });
    }

    private void trim(Instant endedBefore, int newest) {
        unit.change(change -> {
            change.trim(NOTES, endedBefore, newest, NOON.plusSeconds(8));
            return null;
        });
    }

    private @Nullable Note find(String id) {
        return unit.read(snapshot -> snapshot.find(NOTES, id).orElse(null));
    }

    private List<String> ids(Query query) {
        return unit.read(
                snapshot -> snapshot.list(NOTES, query).stream().map(Note::id).toList());
    }

    private long count(Query query) {
        return unit.read(snapshot -> snapshot.count(NOTES, query));
    }

    private static Note note(String id, long number) {
        return new Note(id, "ada", "text", number, null);
    }
}
