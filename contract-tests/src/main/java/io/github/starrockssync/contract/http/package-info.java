/** Calls of the API, and what every answer to them must keep. */
@NullMarked
package io.github.starrockssync.contract.http;

import org.jspecify.annotations.NullMarked;
