@NullMarked
package io.github.starrockssync.server.spring;

import org.jspecify.annotations.NullMarked;
