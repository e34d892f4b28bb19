package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.internal.auth.Environment;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Addresses of the vendor's regions. */
public final class Regions {
    private static final String VARIABLE_PREFIX = "HUAWEICLOUD_SDK_REGION_GAUSSDB_";
    private static final String IAM_VARIABLE = "HUAWEICLOUD_SDK_IAM_ENDPOINT";

    /** The servers of the contract: three host names, so that no region's address follows from its name. */
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

    private static final SortedMap<String, URI> KNOWN = new TreeMap<>();

    static {
        REGIONS_BY_HOST.forEach((host, regions) -> regions.forEach(
                region -> KNOWN.put(region, URI.create("https://" + host + "." + region + ".myhuaweicloud.com"))));
    }

    private Regions() {}

    /** Address of a region: that of its environment variable, else that of the contract. */
    public static URI endpoint(String region, Environment environment) {
        String variable = VARIABLE_PREFIX + region.replace('-', '_').toUpperCase(Locale.ROOT);
        String addresses = environment.variable(variable);
        if (addresses != null) {
            return ofVariable(variable, addresses);
        }
        URI endpoint = KNOWN.get(region);
        if (endpoint == null) {
            throw new IllegalArgumentException("region " + region + " is not one of "
                    + String.join(", ", KNOWN.keySet()) + "; for another one give its endpoint or set " + variable);
        }
        return endpoint;
    }

    /** Returns the address of IAM, or {@code null} if it is not known. */
    public static @Nullable URI iam(@Nullable String region, Environment environment) {
        String address = environment.variable(IAM_VARIABLE);
        if (address != null) {
            return ofVariable(IAM_VARIABLE, address);
        }
        return region == null ? null : URI.create("https://iam." + region + ".myhuaweicloud.com");
    }

    public static SortedMap<String, URI> known() {
        return KNOWN;
    }

    /** The vendor's SDKs allow several addresses, the main one first; the others are for when it cannot be reached. */
    private static URI ofVariable(String variable, String addresses) {
        int comma = addresses.indexOf(',');
        try {
            return Endpoint.parse((comma < 0 ? addresses : addresses.substring(0, comma)).strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + ": " + e.getMessage());
        }
    }
}
