/** What the vendor's API gateway does in front of the service: who calls, and how often. IAM asks it, too. */
@NullMarked
package io.github.starrockssync.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
