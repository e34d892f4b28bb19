/** Request id and language of a request. Free of frameworks. */
@NullMarked
package io.github.starrockssync.server.request;

import org.jspecify.annotations.NullMarked;
