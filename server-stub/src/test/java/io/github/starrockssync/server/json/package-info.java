@NullMarked
package io.github.starrockssync.server.json;

import org.jspecify.annotations.NullMarked;
