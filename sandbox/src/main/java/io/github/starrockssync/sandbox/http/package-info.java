/**
 * Filters for HTTP itself: validation of requests before routing, buffering of bodies, CORS, access to the controls, the choice of
 * the thread, and HTTPS. Unusual but valid requests are served; those that a proxy and a server could parse differently are
 * rejected.
 */
@NullMarked
package io.github.starrockssync.sandbox.http;

import org.jspecify.annotations.NullMarked;
