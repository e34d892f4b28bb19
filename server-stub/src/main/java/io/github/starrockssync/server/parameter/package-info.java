/** Conversion of path, query and header parameters. */
@NullMarked
package io.github.starrockssync.server.parameter;

import org.jspecify.annotations.NullMarked;
