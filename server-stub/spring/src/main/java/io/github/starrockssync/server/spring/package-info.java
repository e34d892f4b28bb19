/**
 * The binding for Spring MVC: {@link io.github.starrockssync.server.spring.StarRocksSyncConfiguration} is what an application
 * imports beside its controllers, which implement the generated interfaces.
 */
@NullMarked
package io.github.starrockssync.server.spring;

import org.jspecify.annotations.NullMarked;
