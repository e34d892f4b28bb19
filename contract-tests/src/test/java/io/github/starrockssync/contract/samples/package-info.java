/**
 * The code samples of the API reference. The build of {@code api-spec} publishes the regions of {@code ClientSamples},
 * {@code VendorSamples} and {@code curl.sh}; each region is named after its operation. The region {@code client} precedes
 * each sample.
 */
@NullMarked
package io.github.starrockssync.contract.samples;

import org.jspecify.annotations.NullMarked;
