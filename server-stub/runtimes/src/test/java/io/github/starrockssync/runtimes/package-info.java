@NullMarked
package io.github.starrockssync.runtimes;

import org.jspecify.annotations.NullMarked;
