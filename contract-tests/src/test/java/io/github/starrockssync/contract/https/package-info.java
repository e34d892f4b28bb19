/** The sandbox over HTTPS, for clients that know TLS and HTTP/2 better than we do. */
@NullMarked
package io.github.starrockssync.contract.https;

import org.jspecify.annotations.NullMarked;
