/**
 * Requests, options and responses of calls, used by the generated operations and by the code that sends them.
 */
@NullMarked
package io.github.starrockssync.client.call;

import org.jspecify.annotations.NullMarked;
