package io.github.starrockssync.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** A call that was refused. */
public final class Refusal {

    private static final String BROKEN_RULE = "DBS.280001";

    private Refusal() {}

    /**
     * The status and code are these, and the message names all of the places.
     *
     * @param response to be a refusal
     * @param status of HTTP
     * @param code of the documented body
     * @param named texts that the message holds
     */
    public static void assertRefused(Response response, int status, String code, String... named) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(ResponseBody.text(response, "error_code")).as("error_code").isEqualTo(code);
        for (String place : named) {
            assertThat(ResponseBody.text(response, "error_msg")).as("error_msg").contains(place);
        }
    }

    /**
     * A rule was broken at all of these places.
     *
     * @param response to be a refusal
     * @param places texts that the message holds
     */
    public static void assertViolation(Response response, String... places) {
        assertRefused(response, 400, BROKEN_RULE, places);
    }
}
