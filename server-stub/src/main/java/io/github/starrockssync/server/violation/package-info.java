/** Broken rules: where in the request, and which rule in words. */
@NullMarked
package io.github.starrockssync.server.violation;

import org.jspecify.annotations.NullMarked;
