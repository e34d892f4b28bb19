/**
 * The binding for JAX-RS runtimes. A server registers {@link io.github.starrockssync.server.jaxrs.StarRocksSyncFeature} and its
 * implementations of the generated interfaces.
 */
@NullMarked
package io.github.starrockssync.server.jaxrs;

import org.jspecify.annotations.NullMarked;
