/**
 * Compares a modification with the stored configuration before it is sent: {@link
 * io.github.starrockssync.client.preview.DryRun} returns a {@link io.github.starrockssync.client.preview.ModificationPreview}.
 */
@NullMarked
package io.github.starrockssync.client.preview;

import org.jspecify.annotations.NullMarked;
