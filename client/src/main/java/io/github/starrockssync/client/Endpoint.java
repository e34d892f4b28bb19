package io.github.starrockssync.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the service is: the address of a region, or any other that the caller names. */
final class Endpoint {
    /** The vendor serves its regions under three host names; the SDK's built-in list. */
    private static final Map<String, List<String>> REGIONS_BY_HOST = Map.of(
            "gaussdb",
            List.of(
                    "cn-north-2",
                    "cn-north-4",
                    "cn-north-9",
                    "cn-east-3",
                    "cn-south-1",
                    "cn-south-4",
                    "cn-southwest-2",
                    "ap-southeast-3",
                    "ap-southeast-4",
                    "ru-northwest-2",
                    "sa-brazil-1"),
            "gaussdbformysql",
            List.of("ap-southeast-1", "ap-southeast-2", "cn-north-11", "me-east-1", "tr-west-1"),
            "gaussdb-mysql",
            List.of("af-south-1"));

    private static final Map<String, URI> REGIONS = new TreeMap<>();

    static {
        REGIONS_BY_HOST.forEach((host, regions) -> regions.forEach(
                region -> REGIONS.put(region, URI.create("https://" + host + "." + region + ".myhuaweicloud.com"))));
    }

    private Endpoint() {}

    static URI ofRegion(String region) {
        URI endpoint = REGIONS.get(region);
        if (endpoint == null) {
            throw new IllegalArgumentException("region " + region + " is not one of "
                    + String.join(", ", REGIONS.keySet()) + "; for another one give its endpoint");
        }
        return endpoint;
    }

    static URI parse(String endpoint) {
        return check(URI.create(endpoint.contains("://") ? endpoint : "https://" + endpoint));
    }

    /** Refuses what cannot be the start of every request's URI, and encodes a path as requests do. */
    static URI check(URI endpoint) {
        boolean http = "http".equalsIgnoreCase(endpoint.getScheme()) || "https".equalsIgnoreCase(endpoint.getScheme());
        if (!http || endpoint.getHost() == null) {
            throw new IllegalArgumentException("endpoint is not an http or https address with a host");
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new IllegalArgumentException("endpoint has a user, a query or a fragment");
        }
        return URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority() + path(endpoint));
    }

    private static String path(URI endpoint) {
        List<String> segments = new ArrayList<>();
        for (String segment : endpoint.getPath().split("/")) {
            segments.add(PercentEncoding.encode(segment));
        }
        return String.join("/", segments);
    }
}
