package io.github.starrockssync.contract.tool;

/** What the user named cannot be worked with. The message is one line, and names it. */
final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableInputException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " ").strip());
    }
}
