/** Violations of rules, each with its location in the request and a message in both languages. Free of frameworks. */
@NullMarked
package io.github.starrockssync.server.violation;

import org.jspecify.annotations.NullMarked;
