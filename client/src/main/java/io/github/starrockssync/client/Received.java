package io.github.starrockssync.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** A whole answer as it came, head and body. */
record Received(int status, HttpHeaders headers, AnswerBody body) {

    static Received of(HttpResponse<?> head, AnswerBody body) {
        return new Received(head.statusCode(), head.headers(), body);
    }
}
