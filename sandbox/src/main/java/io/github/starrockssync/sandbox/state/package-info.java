/** The state as a document: what is right in it, and how it becomes what the services work on. */
@NullMarked
package io.github.starrockssync.sandbox.state;

import org.jspecify.annotations.NullMarked;
