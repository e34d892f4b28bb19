/**
 * Checks requests against the rules of the contract before they are sent; {@link
 * io.github.starrockssync.client.check.LocalCheck} says whether. Needs a Jakarta Validation provider only then.
 */
@NullMarked
package io.github.starrockssync.client.check;

import org.jspecify.annotations.NullMarked;
