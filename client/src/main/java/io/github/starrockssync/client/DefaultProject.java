package io.github.starrockssync.client;

import org.jspecify.annotations.Nullable;

/** Project of the calls that name none: the client's, else that of the credentials. */
final class DefaultProject {
    static final String WAYS_TO_SET_IT = "; set it in the request, with projectId on the client's builder or with"
            + " withProjectId on the credentials; if the default chain gives these, HUAWEICLOUD_SDK_PROJECT_ID,"
            + " huaweicloud.sdk.project-id and project_id in the profile file set it too";

    private final @Nullable String ofClient;
    private final CredentialsProvider credentials;

    DefaultProject(@Nullable String ofClient, CredentialsProvider credentials) {
        this.ofClient = ofClient;
        this.credentials = credentials;
    }

    @Nullable
    String find() {
        return ofClient == null ? credentials.credentials().projectId() : ofClient;
    }
}
