package io.github.starrockssync.sandbox.iam;

import java.text.MessageFormat;
import java.util.Locale;

/** Errors of IAM beside invalid requests and credentials. Only in English, like those of IAM. */
enum IamRefusal {
    WRONG_PASSWORD(401, "The username or password is wrong."),
    /** Argument: what is missing. */
    NOT_FOR_CALLER(403, "You are not authorized to perform the requested action: the credentials have no {0}."),
    FOREIGN_DOMAIN(403, "You are not authorized to perform the requested action: the domain is not the user''s."),
    FOREIGN_PROJECT(403, "You are not authorized to perform the requested action: the project is not the user''s."),
    /** Argument: id or name of the project. */
    PROJECT_NOT_FOUND(404, "Could not find project: {0}.");

    private final int status;
    private final String pattern;

    IamRefusal(int status, String pattern) {
        this.status = status;
        this.pattern = pattern;
    }

    int status() {
        return status;
    }

    String message(Object... arguments) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
