package io.github.starrockssync.client;

/** A job, as a server tells of it. */
final class ScriptedJob {

    private ScriptedJob() {}

    /** The answer to one look at it. */
    static WireServer.Step seen(String status, String process) {
        return WireServer.answer(200, job(status, process, ""));
    }

    /** The body of such an answer. */
    static String job(String status, String process, String reason) {
        return """
                {"job":{"id":"job-1","name":"Modify","status":"%s","process":"%s","fail_reason":"%s"}}""".formatted(status, process, reason.replace("\n", "\\n"));
    }
}
