@NullMarked
package io.github.starrockssync.server.jaxrs;

import org.jspecify.annotations.NullMarked;
