@NullMarked
package io.github.starrockssync.server.request;

import org.jspecify.annotations.NullMarked;
