/**
 * HTTP below JAX-RS: what is refused before an operation is looked for, who may use the controls, and what every response
 * carries. Legal but unusual requests are served; what a proxy and a server could read differently is refused.
 */
@NullMarked
package io.github.starrockssync.sandbox.http;

import org.jspecify.annotations.NullMarked;
