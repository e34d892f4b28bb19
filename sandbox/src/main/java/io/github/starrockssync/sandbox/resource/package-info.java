/** Implements the generated interfaces: the resources call the services, the {@code Messages} classes map models. */
@NullMarked
package io.github.starrockssync.sandbox.resource;

import org.jspecify.annotations.NullMarked;
