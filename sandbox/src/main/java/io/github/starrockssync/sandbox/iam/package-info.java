/**
 * The part of Identity and Access Management (IAM) that official clients call first: tokens, projects, domains, users and
 * temporary access keys. {@link io.github.starrockssync.sandbox.iam.IamResource} implements {@code sandbox-iam.yaml}; the
 * services issue credentials, which the gateway verifies; {@code IamStore} stores them.
 */
@NullMarked
package io.github.starrockssync.sandbox.iam;

import org.jspecify.annotations.NullMarked;
