/**
 * A Jakarta Validation constraint that generated models and requests have beside the standard ones. The client does not evaluate
 * them: use a {@code Validator} to validate a request against the contract before it is sent.
 */
@NullMarked
package io.github.starrockssync.client.validation;

import org.jspecify.annotations.NullMarked;
