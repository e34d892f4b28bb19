package io.github.starrockssync.contract.vendor;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.gaussdb.v3.model.ModifyDataSyncRequest;
import com.huaweicloud.sdk.gaussdb.v3.region.GaussDBRegion;

/** The vendor's side of the comparison in the client's README, so that it compiles. */
final class SdkCall {

    private SdkCall() {}

    static String modify(String project, String accessKey, String secretKey, ModifyDataSyncRequest request) {
        GaussDBClient client = GaussDBClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(accessKey)
                        .withSk(secretKey)
                        .withProjectId(project))
                .withRegion(GaussDBRegion.valueOf("cn-north-4"))
                .build();
        try {
            return client.modifyDataSync(request).getJobId();
        } catch (ServiceResponseException e) {
            return e.getHttpStatusCode() + " " + e.getErrorCode() + " " + e.getErrorMsg() + " " + e.getRequestId();
        }
    }
}
