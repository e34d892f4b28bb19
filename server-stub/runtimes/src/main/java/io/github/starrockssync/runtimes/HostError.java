package io.github.starrockssync.runtimes;

import io.github.starrockssync.server.error.ErrorCode;
import io.github.starrockssync.server.model.Language;
import java.util.List;

/** Errors of the server in addition to those of the contract. */
public enum HostError implements ErrorCode {
    QUOTA_EXCEEDED;

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String code() {
        return "DBS.999001";
    }

    @Override
    public String message(Language language, List<?> arguments) {
        return "Quota exceeded: " + arguments.get(0);
    }
}
