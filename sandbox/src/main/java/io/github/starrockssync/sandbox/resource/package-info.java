/** Translates between the wire and the services. */
@NullMarked
package io.github.starrockssync.sandbox.resource;

import org.jspecify.annotations.NullMarked;
