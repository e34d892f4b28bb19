package io.github.starrockssync.contract.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.gaussdb.v3.GaussDBClient;
import com.huaweicloud.sdk.iam.v3.IamClient;
import com.huaweicloud.sdk.iam.v3.model.AuthScope;
import com.huaweicloud.sdk.iam.v3.model.AuthScopeProject;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByTokenRequest;
import com.huaweicloud.sdk.iam.v3.model.CreateTemporaryAccessKeyByTokenRequestBody;
import com.huaweicloud.sdk.iam.v3.model.Credential;
import com.huaweicloud.sdk.iam.v3.model.IdentityToken;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordRequest;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordRequestBody;
import com.huaweicloud.sdk.iam.v3.model.KeystoneCreateUserTokenByPasswordResponse;
import com.huaweicloud.sdk.iam.v3.model.KeystoneListProjectsRequest;
import com.huaweicloud.sdk.iam.v3.model.ProjectResult;
import com.huaweicloud.sdk.iam.v3.model.PwdAuth;
import com.huaweicloud.sdk.iam.v3.model.PwdIdentity;
import com.huaweicloud.sdk.iam.v3.model.PwdPassword;
import com.huaweicloud.sdk.iam.v3.model.PwdPasswordUser;
import com.huaweicloud.sdk.iam.v3.model.PwdPasswordUserDomain;
import com.huaweicloud.sdk.iam.v3.model.TokenAuth;
import com.huaweicloud.sdk.iam.v3.model.TokenAuthIdentity;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's SDK asks IAM of the sandbox for projects, tokens and keys, and calls the API with what it gets. */
final class VendorIamIT {

    /** Some versions of the SDK write into the user's home. */
    @TempDir
    private static Path home;

    private static String realHome;

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    @BeforeAll
    static void leaveHomeAlone() {
        realHome = System.setProperty("user.home", home.toString());
    }

    @AfterAll
    static void comeHome() {
        System.setProperty("user.home", realHome);
    }

    @BeforeEach
    void startAnew() {
        sandbox.controls().reset();
        // at the machine's time, because the SDK signs with that
        sandbox.controls().freeze();
    }

    @Test
    void shouldFindTheProjectWhenNoneIsGiven() {
        assertModifies(client(credentials(), "cn-north-4"));
    }

    @Test
    void shouldSayThatThereIsNoProjectWhenTheRegionHasNone() {
        assertThatThrownBy(() -> client(credentials(), "cn-nowhere-1"))
                .isInstanceOf(SdkException.class)
                .hasMessageContaining("cn-nowhere-1");
    }

    @Test
    void shouldReadATokenForAPassword() {
        KeystoneCreateUserTokenByPasswordResponse token =
                iam().keystoneCreateUserTokenByPassword(login("sandbox-password"));
        assertThat(token.getHttpStatusCode()).isEqualTo(201);
        assertThat(token.getXSubjectToken()).isNotBlank();
        assertThat(token.getToken().getProject().getId()).isEqualTo(WellKnown.PROJECT);
        assertThat(token.getToken().getUser().getName()).isEqualTo("sandbox-user");
    }

    @Test
    void shouldReadWhyALoginWasRefused() {
        assertThatThrownBy(() -> iam().keystoneCreateUserTokenByPassword(login("wrong")))
                .isInstanceOfSatisfying(ClientRequestException.class, refused -> {
                    assertThat(refused.getHttpStatusCode()).isEqualTo(401);
                    assertThat(refused.getErrorMsg()).isEqualTo("The username or password is wrong.");
                });
    }

    @Test
    void shouldSignWithATemporaryKey() {
        String token = iam().keystoneCreateUserTokenByPassword(login("sandbox-password"))
                .getXSubjectToken();
        Credential key = iam().createTemporaryAccessKeyByToken(new CreateTemporaryAccessKeyByTokenRequest()
                        .withBody(new CreateTemporaryAccessKeyByTokenRequestBody()
                                .withAuth(new TokenAuth()
                                        .withIdentity(new TokenAuthIdentity()
                                                .withMethods(List.of(TokenAuthIdentity.MethodsEnum.TOKEN))
                                                .withToken(new IdentityToken()
                                                        .withId(token)
                                                        .withDurationSeconds(900))))))
                .getCredential();
        BasicCredentials temporary =
                credentials().withAk(key.getAccess()).withSk(key.getSecret()).withSecurityToken(key.getSecuritytoken());
        assertModifies(client(temporary, "cn-north-4"));
        BasicCredentials half =
                credentials().withAk(key.getAccess()).withSk(key.getSecret()).withProjectId(WellKnown.PROJECT);
        assertThatThrownBy(() -> assertModifies(client(half, "cn-north-4")))
                .isInstanceOfSatisfying(
                        ClientRequestException.class,
                        refused -> assertThat(refused.getHttpStatusCode()).isEqualTo(401));
    }

    @Test
    void shouldListProjects() {
        assertThat(iam().keystoneListProjects(new KeystoneListProjectsRequest().withName("cn-north-4"))
                        .getProjects())
                .extracting(ProjectResult::getId)
                .containsExactly(WellKnown.PROJECT);
    }

    private static void assertModifies(GaussDBClient client) {
        assertThat(client.modifyDataSync(VendorCalls.documentedCall().withXLanguage(VendorCalls.ENGLISH))
                        .getJobId())
                .isNotEmpty();
    }

    private static BasicCredentials credentials() {
        return new BasicCredentials()
                .withAk(WellKnown.ACCESS_KEY)
                .withSk(WellKnown.SECRET_KEY)
                .withIamEndpoint(sandbox.uri().toString());
    }

    private static GaussDBClient client(BasicCredentials credentials, String region) {
        return GaussDBClient.newBuilder()
                .withCredential(credentials)
                .withRegion(new Region(region, sandbox.uri().toString()))
                .build();
    }

    private static IamClient iam() {
        return IamClient.newBuilder()
                .withCredential(new GlobalCredentials()
                        .withAk(WellKnown.ACCESS_KEY)
                        .withSk(WellKnown.SECRET_KEY)
                        .withDomainId("8f7f1f0c1f0a4d6f8d3f5a1b2c3d4e5f"))
                .withEndpoints(List.of(sandbox.uri().toString()))
                .build();
    }

    private static KeystoneCreateUserTokenByPasswordRequest login(String password) {
        return new KeystoneCreateUserTokenByPasswordRequest()
                .withBody(new KeystoneCreateUserTokenByPasswordRequestBody()
                        .withAuth(new PwdAuth()
                                .withIdentity(new PwdIdentity()
                                        .withMethods(List.of(PwdIdentity.MethodsEnum.PASSWORD))
                                        .withPassword(new PwdPassword()
                                                .withUser(new PwdPasswordUser()
                                                        .withName("sandbox-user")
                                                        .withPassword(password)
                                                        .withDomain(new PwdPasswordUserDomain()
                                                                .withName("sandbox-domain")))))
                                .withScope(
                                        new AuthScope().withProject(new AuthScopeProject().withName("cn-north-4")))));
    }
}
