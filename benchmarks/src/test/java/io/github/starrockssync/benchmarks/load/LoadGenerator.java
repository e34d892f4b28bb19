package io.github.starrockssync.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * A constant number of connections, each of which sends its next request when it has the response to the last, or at a fixed
 * rate. One thread serves them all and the requests are encoded beforehand, so that most of the machine is left to the server. A wrong
 * response voids the run. Loads this machine only.
 */
public final class LoadGenerator {

    private static final int LARGEST_RESPONSE = 1 << 20;
    private static final Duration TIME_FOR_LAST_RESPONSES = Duration.ofSeconds(30);

    private final InetSocketAddress address;
    private final int connections;
    private final int rate;
    private final IntFunction<List<Call>> calls;

    /** The same with a request after the other on each connection. */
    public LoadGenerator(URI server, int connections, IntFunction<List<Call>> calls) {
        this(server, connections, 0, calls);
    }

    /**
     * @param rate requests a second on all connections; 0 for as many as the server takes
     * @param calls what a connection sends in turn, by its number
     */
    public LoadGenerator(URI server, int connections, int rate, IntFunction<List<Call>> calls) {
        this.address = new InetSocketAddress(server.getHost(), server.getPort());
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(server + " is not on this machine");
        }
        this.connections = connections;
        this.rate = rate;
        this.calls = calls;
    }

    /**
     * Sends requests for some time.
     *
     * @throws IllegalStateException if a response is not the expected one
     */
    public Load run(Duration duration) throws InterruptedException {
        Histogram latencies = new Histogram(3);
        AtomicReference<@Nullable String> failure = new AtomicReference<>();
        EventLoopGroup thread = new NioEventLoopGroup(1);
        try {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Connection> open = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Pace pace = rate == 0 ? Pace.AT_ONCE : Pace.of(rate, i, connections, start);
                Connection connection = new Connection(address, calls.apply(i), pace, end, latencies, failure);
                open.add(connection);
                connect(thread, connection);
            }
            for (Connection connection : open) {
                connection.awaitEnd(duration.plus(TIME_FOR_LAST_RESPONSES));
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
            return new Load(latencies, taken);
        } finally {
            thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }

    private void connect(EventLoopGroup thread, Connection connection) throws InterruptedException {
        new Bootstrap()
                .group(thread)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpResponseDecoder())
                                .addLast(new HttpObjectAggregator(LARGEST_RESPONSE))
                                .addLast(connection);
                    }
                })
                .connect(address)
                .sync();
    }
}
