/** What the vendor's API gateway does before the service: authentication and rate limits. IAM uses its authentication. */
@NullMarked
package io.github.starrockssync.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
