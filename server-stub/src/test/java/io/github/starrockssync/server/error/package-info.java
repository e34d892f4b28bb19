@NullMarked
package io.github.starrockssync.server.error;

import org.jspecify.annotations.NullMarked;
