package io.github.starrockssync.sandbox.replication;

/**
 * The name of tables, where {@code *} stands for any characters, {@code ?} for one, and everything else for itself.
 * Characters are those of Unicode.
 */
record TablePattern(String wildcards) {

    private static final int NONE = -1;

    /** Takes no more steps than pattern and name have characters, multiplied: only the last {@code *} is tried again. */
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
