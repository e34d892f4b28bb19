package io.github.starrockssync.contract.probe;

import io.github.starrockssync.contract.http.Substitution;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Asks a real service what can be asked without changing it. For one thread. */
public final class ServiceProbe {

    private final URI address;
    private final ProbeSession session;

    /**
     * @param address what stands before {@code /v3}
     * @param names ids and names of the service, instead of the well-known ones
     * @param credentials {@code token}, or {@code access_key} and {@code secret_key}
     * @param writing whether the task may be modified, by calls that its checks should refuse
     */
    public ServiceProbe(URI address, Substitution names, Map<String, Object> credentials, boolean writing) {
        this.address = address;
        this.session = new ProbeSession(address, names, credentials, writing);
    }

    /**
     * Sends the requests.
     *
     * @return what the responses say about each reading
     */
    public List<Finding> run() {
        return Readings.all().stream().map(each -> each.probe(session)).toList();
    }

    /**
     * Returns the exchanges as an HTTP archive, without credentials.
     *
     * @return JSON
     */
    public String har() {
        return Har.of(address, session.exchanges());
    }
}
