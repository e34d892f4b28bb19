/**
 * Tells what a modification would change before it is sent: {@link io.github.starrockssync.client.preview.DryRun} reads the
 * stored configuration and compares, {@link io.github.starrockssync.client.preview.ModificationPreview} is what it finds.
 */
@NullMarked
package io.github.starrockssync.client.preview;

import org.jspecify.annotations.NullMarked;
