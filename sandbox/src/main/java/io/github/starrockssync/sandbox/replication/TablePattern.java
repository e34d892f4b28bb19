package io.github.starrockssync.sandbox.replication;

/** A pattern for table names: {@code *} matches any characters, {@code ?} matches one. Characters are Unicode code points. */
record TablePattern(String wildcards) {

    private static final int NONE = -1;

    /** Takes at most O(pattern × name) steps, because it backtracks only to the last {@code *}. */
    boolean matches(CharSequence name) {
        int inPattern = 0;
        int inName = 0;
        int afterStar = NONE;
        int starEnds = 0;
        while (inName < name.length()) {
            int actual = Character.codePointAt(name, inName);
            int wanted = inPattern < wildcards.length() ? wildcards.codePointAt(inPattern) : NONE;
            if (wanted == '*') {
                inPattern++;
                afterStar = inPattern;
                starEnds = inName;
            } else if (wanted == '?' || wanted == actual) {
                inPattern += Character.charCount(wanted);
                inName += Character.charCount(actual);
            } else if (afterStar != NONE) {
                inPattern = afterStar;
                starEnds += Character.charCount(Character.codePointAt(name, starEnds));
                inName = starEnds;
            } else {
                return false;
            }
        }
        return wildcards.substring(inPattern).chars().allMatch(rest -> rest == '*');
    }
}
