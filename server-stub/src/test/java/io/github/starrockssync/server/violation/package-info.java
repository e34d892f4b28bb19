@NullMarked
package io.github.starrockssync.server.violation;

import org.jspecify.annotations.NullMarked;
