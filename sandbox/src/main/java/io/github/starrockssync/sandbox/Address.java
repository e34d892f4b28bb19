package io.github.starrockssync.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** Address to listen on, with host and port as given on the command line. */
record Address(String scheme, String host, int port) {

    static final String HTTP = "http";
    static final String HTTPS = "https";

    /** Returns why the address cannot be bound, naming the option, as the server's own messages do not; empty if it can. */
    Optional<String> problem() {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return Optional.of("Cannot listen on --host " + host + ": no such host");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, 0));
        } catch (IOException e) {
            return Optional.of("Cannot listen on --host " + host + ": " + e.getMessage());
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Cannot listen on " + option() + " " + port + ": " + e.getMessage());
        }
    }

    private String option() {
        return scheme.equals(HTTPS) ? "--https-port" : "--port";
    }

    /** Returns the URL, with brackets around an IPv6 address. */
    String url() {
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
