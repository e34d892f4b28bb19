package io.github.starrockssync.client.preview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a modification would change, compared with the stored configuration at one instant.
 *
 * <p>Absent properties keep their stored values, as specified by the contract. Does not include the checks of the service, which may
 * reject the modification.
 *
 * @param taskName task that would be modified, {@code null} if the stored configuration has no name
 * @param differences what would change, in the order of the body's properties; empty if nothing would
 * @param pending whether an earlier modification is still being applied, so that the stored values are about to change
 */
public record ModificationPreview(@Nullable String taskName, List<Difference> differences, boolean pending) {

    public ModificationPreview {
        differences = List.copyOf(differences);
    }

    /**
     * Returns whether the modification would change nothing.
     *
     * @return {@code true} if there are no differences
     */
    public boolean changesNothing() {
        return differences.isEmpty();
    }

    /** The task, then one line for each difference. */
    @Override
    public String toString() {
        Stream<String> task = Stream.of("task " + (taskName == null ? "(unnamed)" : taskName)
                + (changesNothing() ? ": nothing would change" : ": would change"));
        Stream<String> changes = differences.stream().map(each -> "  " + each);
        Stream<String> inProgress =
                pending ? Stream.of("  another modification is still being applied") : Stream.empty();
        return Stream.of(task, changes, inProgress).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }
}
