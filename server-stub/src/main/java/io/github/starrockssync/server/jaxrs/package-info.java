/**
 * The binding for JAX-RS runtimes: {@link io.github.starrockssync.server.jaxrs.StarRocksSyncFeature} is what a server
 * registers beside its implementation of the generated interfaces.
 */
@NullMarked
package io.github.starrockssync.server.jaxrs;

import org.jspecify.annotations.NullMarked;
