@NullMarked
package io.github.starrockssync.server;

import org.jspecify.annotations.NullMarked;
