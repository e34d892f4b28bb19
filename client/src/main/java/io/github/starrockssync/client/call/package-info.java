/**
 * What the generated operations and the code that sends them have in common: the description of a call, its options and
 * its response.
 */
@NullMarked
package io.github.starrockssync.client.call;

import org.jspecify.annotations.NullMarked;
