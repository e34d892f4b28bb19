package io.github.starrockssync.client.error;

import java.io.Serializable;

/**
 * A rule that a request violates.
 *
 * @param path where, in the names of the contract: a parameter such as {@code instance_id}, or a property of the body such as
 *     {@code body.db_configs[2].param_name}
 * @param message the rule, to be read after the path; without the value
 */
public record Violation(String path, String message) implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return path + " " + message;
    }
}
