/**
 * The binding for Spring MVC. An application imports {@link
 * io.github.starrockssync.server.spring.StarRocksSyncConfiguration}, and its controllers implement the generated interfaces.
 */
@NullMarked
package io.github.starrockssync.server.spring;

import org.jspecify.annotations.NullMarked;
