package io.github.starrockssync.client.preview;

import io.github.starrockssync.client.error.Violation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a modification would change, as far as that can be told without sending it.
 *
 * <p>A forecast, not a promise: someone else may change the task in between, the service checks values and table settings
 * against the source, which a preview cannot, and what it does with properties that are left out is not documented. That
 * they keep their stored values is the reading of the contract.
 *
 * @param taskName task that would be modified, {@code null} if the stored configuration does not name it
 * @param differences what would change, in the order of the body's properties; empty if nothing would
 * @param refusals rules of modifications that the service would refuse this one for; the paths are those of the request.
 *     Empty does not mean that it would be accepted
 * @param pending whether an earlier modification is still being applied: until its job has ended, another one is refused,
 *     and the stored values are about to change
 */
public record ModificationPreview(
        @Nullable String taskName, List<Difference> differences, List<Violation> refusals, boolean pending) {

    /**
     * Copies the lists.
     *
     * @param taskName task that would be modified, {@code null} if the stored configuration does not name it
     * @param differences what would change, in the order of the body's properties; empty if nothing would
     * @param refusals rules of modifications that the service would refuse this one for; the paths are those of the request.
     *     Empty does not mean that it would be accepted
     * @param pending whether an earlier modification is still being applied: until its job has ended, another one is refused,
     *     and the stored values are about to change
     */
    public ModificationPreview {
        differences = List.copyOf(differences);
        refusals = List.copyOf(refusals);
    }

    /**
     * Whether the stored configuration is already what the modification asks for.
     *
     * @return {@code true} if there are no differences
     */
    public boolean changesNothing() {
        return differences.isEmpty();
    }

    /** The task, then one line for each difference and each reason why it would be refused. */
    @Override
    public String toString() {
        Stream<String> task = Stream.of("task " + (taskName == null ? "(unnamed)" : taskName)
                + (changesNothing() ? ": nothing would change" : ": would change"));
        Stream<String> changes = differences.stream().map(each -> "  " + each);
        Stream<String> busy = pending
                ? Stream.of("  would be refused for now: another modification is being applied")
                : Stream.empty();
        Stream<String> broken = refusals.stream().map(each -> "  would be refused: " + each);
        return Stream.of(task, changes, busy, broken).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }
}
