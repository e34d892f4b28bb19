@NullMarked
package io.github.starrockssync.server.authentication;

import org.jspecify.annotations.NullMarked;
