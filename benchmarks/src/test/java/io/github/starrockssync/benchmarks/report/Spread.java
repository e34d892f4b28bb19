package io.github.starrockssync.benchmarks.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What several rounds have measured. */
public record Spread(double median, double least, double most) {

    public static Spread of(Collection<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return least == most ? text(median) : text(median) + " (" + text(least) + "–" + text(most) + ")";
    }

    /** Three digits that count, and no exponent. */
    private static String text(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
