/** What the first command of the README runs. */
@NullMarked
package io.github.starrockssync.contract.demo;

import org.jspecify.annotations.NullMarked;
