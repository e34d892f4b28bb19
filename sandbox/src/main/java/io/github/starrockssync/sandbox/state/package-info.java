/**
 * The state of the service. {@code StoredReplication} gives the services access to instances, tasks and jobs in the store;
 * {@code StateStore} imports and exports the whole state as a document, which {@code StateRules} validate.
 */
@NullMarked
package io.github.starrockssync.sandbox.state;

import org.jspecify.annotations.NullMarked;
