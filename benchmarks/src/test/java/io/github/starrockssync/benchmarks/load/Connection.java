package io.github.starrockssync.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Sends its calls in turn until the time is over, each at its time or as soon as the last response is complete. Confined to
 * its event loop.
 */
final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {

    private static final String TOKEN = "sandbox-token";

    private final List<EncodedCall> calls;
    private final Pace pace;
    private final long end;
    private final Histogram latencies;
    private final AtomicReference<@Nullable String> failure;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int sent;
    private long dueAt;
    private boolean done;

    Connection(
            InetSocketAddress server,
            List<Call> calls,
            Pace pace,
            long end,
            Histogram latencies,
            AtomicReference<@Nullable String> failure) {
        this.calls = calls.stream().map(call -> EncodedCall.of(server, call)).toList();
        this.pace = pace;
        this.end = end;
        this.latencies = latencies;
        this.failure = failure;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        sendNext(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        long now = System.nanoTime();
        EncodedCall call = calls.get(sent++ % calls.size());
        if (response.status().code() != call.status() || ByteBufUtil.indexOf(call.expected(), response.content()) < 0) {
            failure.compareAndSet(
                    null,
                    "Wrong response: " + response + " " + response.content().toString(UTF_8));
        }
        latencies.recordValue(now - dueAt);
        if (failure.get() != null) {
            context.close();
        } else {
            sendNext(context);
        }
    }

    private void sendNext(ChannelHandlerContext context) {
        long now = System.nanoTime();
        dueAt = pace.due(sent, now);
        if (sent > 0 && Math.max(dueAt, now) >= end) {
            done = true;
            context.close();
        } else if (dueAt > now) {
            context.executor().schedule(() -> send(context), dueAt - now, TimeUnit.NANOSECONDS);
        } else {
            send(context);
        }
    }

    private void send(ChannelHandlerContext context) {
        context.writeAndFlush(calls.get(sent % calls.size()).request().retainedDuplicate());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!done) {
            failure.compareAndSet(null, "The server closed a connection");
        }
        ended.countDown();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        failure.compareAndSet(null, cause.toString());
        context.close();
    }

    void awaitEnd(Duration longest) throws InterruptedException {
        if (!ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            failure.compareAndSet(null, "A request had no response within " + longest);
        }
    }

    /** A call as bytes, which are written again and again. */
    private record EncodedCall(ByteBuf request, int status, ByteBuf expected) {

        static EncodedCall of(InetSocketAddress server, Call call) {
            byte[] body = call.body().getBytes(UTF_8);
            StringBuilder head = new StringBuilder()
                    .append(call.method() + " " + call.target() + " HTTP/1.1\r\n")
                    .append("Host: " + server.getHostString() + ":" + server.getPort() + "\r\n")
                    .append("X-Auth-Token: " + TOKEN + "\r\n")
                    .append("Accept: application/json\r\n");
            if (body.length > 0) {
                head.append("Content-Type: application/json\r\n").append("Content-Length: " + body.length + "\r\n");
            }
            return new EncodedCall(
                    Unpooled.copiedBuffer(head.append("\r\n"), UTF_8).writeBytes(body),
                    call.status(),
                    Unpooled.copiedBuffer(call.expected(), UTF_8));
        }
    }
}
