package io.github.starrockssync.client.internal.iam;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.client.auth.Credentials;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds and caches the project of credentials in a region. */
public final class ProjectLookup {
    /** Bounds the cache, because tokens may rotate. */
    private static final int MAX_CACHED = 100;

    private final IamClient iam;
    private final String region;
    private final Map<Credentials, String> found = new ConcurrentHashMap<>();

    public ProjectLookup(IamClient iam, String region) {
        this.iam = iam;
        this.region = region;
    }

    public String projectOf(Credentials credentials) {
        String known = found.get(credentials);
        if (known != null) {
            return known;
        }
        String project = find(credentials);
        if (found.size() >= MAX_CACHED) {
            found.clear();
        }
        found.put(credentials, project);
        return project;
    }

    private String find(Credentials credentials) {
        JsonNode projects =
                iam.get("/v3/projects", "name", region, credentials).body().path("projects");
        if (projects.size() != 1) {
            throw iam.failure(
                    projects.size() + " projects have the name " + region
                            + " for these credentials; set the project instead",
                    null);
        }
        String id = projects.get(0).path("id").asText("");
        if (id.isEmpty()) {
            throw iam.failure("the project " + region + " has no id", null);
        }
        return id;
    }
}
