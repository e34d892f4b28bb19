/** Violations of rules: where in the request, and which rule, as a message in both languages. Free of frameworks. */
@NullMarked
package io.github.starrockssync.server.violation;

import org.jspecify.annotations.NullMarked;
