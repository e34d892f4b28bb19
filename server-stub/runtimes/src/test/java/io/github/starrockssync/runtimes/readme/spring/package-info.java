/** The application of the stub's README. */
@NullMarked
package io.github.starrockssync.runtimes.readme.spring;

import org.jspecify.annotations.NullMarked;
