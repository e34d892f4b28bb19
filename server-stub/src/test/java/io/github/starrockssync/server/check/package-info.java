@NullMarked
package io.github.starrockssync.server.check;

import org.jspecify.annotations.NullMarked;
