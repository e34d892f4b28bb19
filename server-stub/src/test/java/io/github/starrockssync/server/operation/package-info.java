@NullMarked
package io.github.starrockssync.server.operation;

import org.jspecify.annotations.NullMarked;
