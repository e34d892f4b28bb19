@NullMarked
package io.github.starrockssync.server.text;

import org.jspecify.annotations.NullMarked;
