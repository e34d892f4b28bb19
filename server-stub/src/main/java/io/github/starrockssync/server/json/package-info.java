/**
 * Reads request bodies strictly, as the contract means them, and names everything that is wrong with one. Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.json;

import org.jspecify.annotations.NullMarked;
