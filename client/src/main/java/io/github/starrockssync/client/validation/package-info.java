/**
 * The Jakarta Validation constraint that generated models and requests carry beside the standard ones. The client evaluates
 * none of them: hand a request to a {@code Validator} to check it against the contract before it is sent.
 */
@NullMarked
package io.github.starrockssync.client.validation;

import org.jspecify.annotations.NullMarked;
