package io.github.starrockssync.benchmarks.stub;

import io.github.starrockssync.server.jaxrs.StarRocksSyncFeature;
import jakarta.ws.rs.ext.Provider;

/** The stub with its defaults. */
@Provider
public class StubFeature extends StarRocksSyncFeature {}
