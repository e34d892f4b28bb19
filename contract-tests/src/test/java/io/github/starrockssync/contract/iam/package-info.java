/** IAM of the sandbox: every response is validated by its contract, and what it issues is used on the API. */
@NullMarked
package io.github.starrockssync.contract.iam;

import org.jspecify.annotations.NullMarked;
