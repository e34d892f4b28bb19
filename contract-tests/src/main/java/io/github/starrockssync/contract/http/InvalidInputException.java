package io.github.starrockssync.contract.http;

/** An option, a file or an address that the user named is invalid. The message is one line and names it. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidInputException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " ").strip());
    }
}
