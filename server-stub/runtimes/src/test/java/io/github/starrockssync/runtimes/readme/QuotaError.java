package io.github.starrockssync.runtimes.readme;

import io.github.starrockssync.server.error.ErrorCode;
import io.github.starrockssync.server.model.Language;
import java.util.List;

public enum QuotaError implements ErrorCode {
    QUOTA_EXCEEDED;

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String code() {
        return "QUOTA.0001";
    }

    @Override
    public String message(Language language, List<?> arguments) {
        return language == Language.ZH_CN ? "配额不足：" + arguments.get(0) : "Quota exceeded: " + arguments.get(0);
    }
}
