package io.github.starrockssync.contract;

import io.github.starrockssync.contract.cases.GeneratedCasesSuite;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.runtimes.StubRuntimes;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server stub rejects invalid requests on every runtime, with the same responses in both languages. */
final class RuntimesIT {

    @RegisterExtension
    private static final StubRuntimes RUNTIMES = new StubRuntimes();

    @Nested
    final class BadInput extends BadInputSuite {

        @Override
        Calls calls() {
            return new Calls(RUNTIMES.uri(), StubRuntimes.TOKEN);
        }
    }

    @Nested
    final class GeneratedCases extends GeneratedCasesSuite {

        /** Each case is six requests. */
        private static final int SAMPLE = 15;

        GeneratedCases() {
            super(SAMPLE);
        }

        @Override
        protected URI server() {
            return RUNTIMES.uri();
        }

        @Override
        protected String token() {
            return StubRuntimes.TOKEN;
        }
    }
}
