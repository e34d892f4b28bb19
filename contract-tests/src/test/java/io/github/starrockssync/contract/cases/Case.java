package io.github.starrockssync.contract.cases;

import io.github.starrockssync.contract.http.ContractOperation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * A request whose only oddity is at one place.
 *
 * @param place as messages name it
 * @param isAllowed whether the contract allows what is there
 * @param header name and value of a header; both empty if there is none
 */
record Case(
        ContractOperation operation,
        String place,
        boolean isAllowed,
        String pathAndQuery,
        Header header,
        Optional<String> body) {

    private static final int LONGEST_SHOWN = 300;

    record Header(String name, String value) {

        static final Header NONE = new Header("", "");
    }

    static Case ofBody(ContractOperation operation, String place, boolean isAllowed, String body) {
        return new Case(operation, place, isAllowed, operation.goodPathAndQuery(), Header.NONE, Optional.of(body));
    }

    HttpRequest request(URI sandbox, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox + pathAndQuery))
                .header("X-Auth-Token", token)
                .method(
                        operation.method(),
                        body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        body.ifPresent(ignored -> request.header("Content-Type", "application/json"));
        if (!header.name().isEmpty()) {
            request.header(header.name(), header.value());
        }
        return request.build();
    }

    @Override
    public String toString() {
        String shown = "%s %s at %s: %s %s %s"
                .formatted(
                        operation,
                        isAllowed ? "allowed" : "refused",
                        place,
                        pathAndQuery,
                        header.value(),
                        body.orElse(""));
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…";
    }
}
