/**
 * The clients that people have, as they are on the wire: requests that were captured, and the sequences of calls that the
 * vendor's Go SDK and the Terraform provider make, signed by a signer that shares nothing with the product.
 */
@NullMarked
package io.github.starrockssync.contract.clients;

import org.jspecify.annotations.NullMarked;
