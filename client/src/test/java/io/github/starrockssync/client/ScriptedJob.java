package io.github.starrockssync.client;

/** A job, as a server tells of it. */
final class ScriptedJob {

    private ScriptedJob() {}

    /** The response to one look at it. */
    static WireServer.Step seen(String status, String process) {
        return WireServer.response(200, job(status, process, ""));
    }

    /** The body of such a response. */
    static String job(String status, String process, String reason) {
        return """
                {"job":{"id":"job-1","name":"Modify","status":"%s","process":"%s","fail_reason":"%s"}}""".formatted(status, process, reason.replace("\n", "\\n"));
    }
}
