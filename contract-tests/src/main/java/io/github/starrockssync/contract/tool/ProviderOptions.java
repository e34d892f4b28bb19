package io.github.starrockssync.contract.tool;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Credentials;
import io.github.starrockssync.contract.http.HttpSender;
import io.github.starrockssync.contract.http.HttpSender.NoResponseException;
import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Sources;
import io.github.starrockssync.contract.http.Substitution;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a provider is, what it has, and how to sign in. Secrets come from the environment. */
final class ProviderOptions {

    private static final int UNAUTHORIZED = 401;

    @Option(names = "--url", paramLabel = "URL", required = true, description = "Where your provider listens.")
    private String url = "";

    @Option(names = "--project-id", defaultValue = WellKnown.PROJECT, paramLabel = "ID", description = "A project.")
    private String projectId = "";

    @Option(
            names = "--instance-id",
            defaultValue = WellKnown.INSTANCE,
            paramLabel = "ID",
            description = "A StarRocks instance of it.")
    private String instanceId = "";

    @Option(
            names = "--source-instance-id",
            defaultValue = WellKnown.SOURCE_INSTANCE,
            paramLabel = "ID",
            description = "The TaurusDB instance of it.")
    private String sourceInstanceId = "";

    @Option(
            names = "--task-name",
            defaultValue = WellKnown.TASK,
            paramLabel = "NAME",
            description = "A task of the StarRocks instance (${DEFAULT-VALUE}).")
    private String taskName = "";

    @Option(
            names = "--source-database",
            defaultValue = "sales",
            paramLabel = "NAME",
            description = "The database that the task reads (${DEFAULT-VALUE}).")
    private String sourceDatabase = "";

    @Option(
            names = "--target-database",
            defaultValue = "sales_sr",
            paramLabel = "NAME",
            description = "The database that the task writes (${DEFAULT-VALUE}).")
    private String targetDatabase = "";

    @Option(
            names = "--token",
            defaultValue = "${env:PROVIDER_TOKEN}",
            paramLabel = "TOKEN",
            description = "What to send in X-Auth-Token, unless a state gives another. Better in the environment, as"
                    + " PROVIDER_TOKEN.")
    private @Nullable String token;

    @Option(
            names = "--iam-url",
            paramLabel = "URL",
            description = "IAM to get a token from, with PROVIDER_IAM_DOMAIN, PROVIDER_IAM_USER and"
                    + " PROVIDER_IAM_PASSWORD from the environment.")
    private @Nullable String iam;

    @Option(
            names = "--access-key",
            defaultValue = "${env:PROVIDER_ACCESS_KEY}",
            paramLabel = "AK",
            description = "Access key for the checks of signatures, unless a state gives another. Its secret key is"
                    + " PROVIDER_SECRET_KEY in the environment.")
    private @Nullable String accessKey;

    URI address() {
        return Sources.address(url);
    }

    /** Ids and names of the provider, for those that requests are written with. */
    Substitution names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(WellKnown.PROJECT, projectId);
        names.put(WellKnown.INSTANCE, instanceId);
        names.put(WellKnown.SOURCE_INSTANCE, sourceInstanceId);
        names.put(WellKnown.TASK, taskName);
        names.put("sales", sourceDatabase);
        names.put("sales_sr", targetDatabase);
        names.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        return new Substitution(names);
    }

    /** Credentials by the names that states use. Logs in if IAM is named. */
    Credentials credentials(Map<String, String> environment) {
        Map<String, Object> values = new HashMap<>();
        if (iam != null) {
            values.put("token", login(Sources.address(iam), environment));
        } else if (token != null && !token.isEmpty()) {
            values.put("token", token);
        }
        String secretKey = environment.get("PROVIDER_SECRET_KEY");
        if (accessKey != null && !accessKey.isEmpty() && secretKey != null) {
            values.put("access_key", accessKey);
            values.put("secret_key", secretKey);
        }
        return new Credentials(values);
    }

    private String login(URI address, Map<String, String> environment) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        ObjectNode user = body.withObject("/auth/identity/password/user");
        body.withObject("/auth/identity").withArray("methods").add("password");
        user.put("name", required(environment, "PROVIDER_IAM_USER"));
        user.put("password", required(environment, "PROVIDER_IAM_PASSWORD"));
        user.withObject("/domain").put("name", required(environment, "PROVIDER_IAM_DOMAIN"));
        body.withObject("/auth/scope/project").put("id", projectId);
        ApiResponse response = Sources.send(
                "POST",
                URI.create(address.toString().replaceFirst("/$", "") + "/v3/auth/tokens"),
                Map.of("Content-Type", "application/json"),
                body.toString());
        List<String> subject = response.header("X-Subject-Token");
        if (response.status() != 201 || subject.isEmpty()) {
            throw new InvalidInputException("No token from " + address + ": it returns " + response.status());
        }
        return subject.get(0);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new InvalidInputException("--iam-url needs " + name + " in the environment");
        }
        return value;
    }

    /** Refuses an address without a server, a certificate that is not trusted, and credentials that are not valid. */
    void validate(Credentials credentials) {
        ApiRequest request = ApiRequest.of(
                "GET",
                "/v3/" + projectId + "/instances/" + instanceId
                        + "/starrocks/databases/replication/configuration?task_name=" + taskName);
        try {
            ApiResponse response = new HttpSender(address()).send(credentials.authenticate(address(), request));
            if (response.status() == UNAUTHORIZED && !credentials.values().isEmpty()) {
                throw new InvalidInputException(url + " does not accept the credentials: it returns 401");
            }
        } catch (NoResponseException e) {
            throw new InvalidInputException(e.getMessage());
        }
    }
}
