/**
 * Compares a modification with the stored configuration before it is sent: {@link io.github.starrockssync.client.preview.DryRun} reads the
 * stored configuration, {@link io.github.starrockssync.client.preview.ModificationPreview} is what it finds.
 */
@NullMarked
package io.github.starrockssync.client.preview;

import org.jspecify.annotations.NullMarked;
