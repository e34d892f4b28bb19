package io.github.starrockssync.contract.faults;

import static io.github.starrockssync.contract.faults.FaultyClient.sends;
import static io.github.starrockssync.contract.faults.FaultyClient.signs;

import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Clients that send the smallest modification in a way that breaks the contract, or means something else. */
final class FaultyClients {

    private static final String START = "^\\{";

    private FaultyClients() {}

    static List<FaultyClient> all() {
        return List.of(
                sends(
                        "sends null for properties that are not set",
                        a -> a.replacing(START, "{\"source_node_id\":null,")),
                sends(
                        "sends empty lists for properties that are not set",
                        a -> a.replacing(START, "{\"tables_configs\":[],")),
                sends(
                        "sends defaults for properties that are not set",
                        a -> a.replacing(START, "{\"is_support_reg_exp\":\"false\",")),
                sends("sends an undocumented property", a -> a.replacing(START, "{\"is_create_task\":\"true\",")),
                sends("sends names in camel case", a -> a.replacing("\"(\\w+?)_(\\w)(\\w*)\":", "\"$1$2$3\":")),
                sends("sends numbers instead of strings", a -> a.replacing("\"10000\"", "10000")),
                sends("sends an object instead of a list of one", a -> a.replacing("\\[(\\{.*\\})\\]", "$1")),
                sends("wraps the request in an envelope", a -> a.replacing("^(\\{.*\\})$", "{\"body\":$1}")),
                sends("sends JSON as a string", a -> a.withText("\"" + a.text().replace("\"", "\\\"") + "\"")),
                sends("truncates the JSON", a -> a.replacing(".{3}$", "")),
                sends("sends a property twice", a -> a.replacing("(\"task_name\":\"\\w+\")", "$1,$1")),
                sends("sends no body", a -> a.withText("")),
                sends(
                        "sends a form",
                        a -> a.withText("task_name=sync_sales")
                                .with("Content-Type", "application/x-www-form-urlencoded")),
                sends("declares JSON as text/plain", a -> a.with("Content-Type", "text/plain")),
                sends("uses POST instead of PUT", a -> a.withMethod("POST")),
                sends("uses another version of the API", a -> a.withTarget("^/v3/", "/v1/")),
                sends("omits the project in the path", a -> a.withTarget("/[0-9a-f]{32}/", "/")),
                sends(
                        "names another project in the path",
                        a -> a.withTarget(WellKnown.PROJECT, WellKnown.OTHER_PROJECT)),
                sends("sends an undocumented X-Language", a -> a.with("X-Language", "de-de")),
                sends("accepts only XML", a -> a.with("Accept", "application/xml")),
                sends("sends no credentials", a -> a.without("X-Auth-Token")),
                sends("sends an unknown token", a -> a.with("X-Auth-Token", WellKnown.UNKNOWN_TOKEN)),
                sends(
                        "sends the token as Bearer",
                        a -> a.without("X-Auth-Token").with("Authorization", "Bearer " + WellKnown.TOKEN)),
                signs("signs with another secret key", signed("guessed", Duration.ZERO, a -> a)),
                signs("sends a signature that is a day old", signed(WellKnown.SECRET_KEY, Duration.ofDays(-1), a -> a)),
                signs(
                        "changes the body after signing",
                        signed(WellKnown.SECRET_KEY, Duration.ZERO, a -> a.replacing("10000", "20000"))),
                signs(
                        "adds to the query after signing",
                        signed(WellKnown.SECRET_KEY, Duration.ZERO, a -> a.withTarget("$", "?limit=1"))),
                signs("omits X-Sdk-Date", signed(WellKnown.SECRET_KEY, Duration.ZERO, a -> a.without("X-Sdk-Date"))));
    }

    /** What a client does that signs well, at the time of the sandbox. */
    static BiFunction<ObservedRequest, URI, ObservedRequest> signedWell() {
        return signed(WellKnown.SECRET_KEY, Duration.ZERO, a -> a);
    }

    private static BiFunction<ObservedRequest, URI, ObservedRequest> signed(
            String secretKey, Duration off, UnaryOperator<ObservedRequest> afterwards) {
        return (request, server) -> {
            SdkSignature signature = new SdkSignature(WellKnown.ACCESS_KEY, secretKey, WellKnown.NOON.plus(off));
            ObservedRequest signed = request.without("X-Auth-Token").with("Host", server.getAuthority());
            Map<String, String> headers =
                    signature.headers(request.method(), server.resolve(request.target()), Map.of(), request.text());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                signed = signed.with(header.getKey(), header.getValue());
            }
            return afterwards.apply(signed);
        };
    }
}
