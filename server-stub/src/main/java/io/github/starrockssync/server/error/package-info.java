/** Known errors, and the way every failure takes to become the documented body. */
@NullMarked
package io.github.starrockssync.server.error;

import org.jspecify.annotations.NullMarked;
