/** The code of client/README.md and docs/containers.md, compiled; tests run what needs neither a cloud nor Docker. */
@NullMarked
package io.github.starrockssync.client.readme;

import org.jspecify.annotations.NullMarked;
