/** What the shipped client does beyond single calls, against the sandbox. */
@NullMarked
package io.github.starrockssync.contract.client;

import org.jspecify.annotations.NullMarked;
