package io.github.starrockssync.server.violation;

import java.util.Comparator;

/** Compares strings so that {@code [2]} comes before {@code [10]}. */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        int same = 0;
        while (same < left.length() && same < right.length() && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        int start = same;
        while (start > 0 && isDigit(left, start - 1)) {
            start--;
        }
        int byLength = Integer.compare(digitsFrom(left, start), digitsFrom(right, start));
        boolean numbers = isDigit(left, start) && isDigit(right, start);
        return numbers && byLength != 0 ? byLength : left.compareTo(right);
    }

    private static int digitsFrom(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        return end - start;
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
