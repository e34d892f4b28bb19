@NullMarked
package io.github.starrockssync.server.signature;

import org.jspecify.annotations.NullMarked;
