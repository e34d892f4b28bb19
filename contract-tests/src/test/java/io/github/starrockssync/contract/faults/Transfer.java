package io.github.starrockssync.contract.faults;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** How a body is sent. */
enum Transfer {
    /** At once, with its length. */
    WHOLE,
    /** In chunks, with a pause in the middle. */
    SLOW,
    /** Up to its middle, where the connection ends. */
    BROKEN;

    private static final long PAUSE_MILLIS = 5;

    void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        // 0 stands for chunks
        exchange.sendResponseHeaders(status, this == SLOW ? 0 : body.length);
        OutputStream out = exchange.getResponseBody();
        int middle = body.length / 2;
        out.write(body, 0, middle);
        if (this == SLOW) {
            out.flush();
            pause();
        }
        if (this != BROKEN) {
            out.write(body, middle, body.length - middle);
            out.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
