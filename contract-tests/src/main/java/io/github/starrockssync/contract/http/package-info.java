/** The contract as a document and as a validator, and requests and responses of the API. */
@NullMarked
package io.github.starrockssync.contract.http;

import org.jspecify.annotations.NullMarked;
