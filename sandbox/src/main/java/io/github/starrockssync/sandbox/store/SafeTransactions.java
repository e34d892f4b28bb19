package io.github.starrockssync.sandbox.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Transactions that are tried again when the database rolled them back in favour of another, and whose failed commit is
 * not mistaken for a change that was not made.
 */
final class SafeTransactions extends DelegatingTransactionHandler {

    private static final int MOST_ATTEMPTS = 5;

    private SafeTransactions(TransactionHandler delegate) {
        super(delegate);
    }

    static TransactionHandler create() {
        return new SafeTransactions(LocalTransactionHandler.binding());
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new SafeTransactions(getDelegate().specialize(handle));
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work) throws X {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return super.inTransaction(handle, work);
            } catch (JdbiException e) {
                if (!SqlFailure.isConflict(e)) {
                    throw e;
                }
            }
        }
        return super.inTransaction(handle, work);
    }

    @Override
    public void commit(Handle handle) {
        try {
            super.commit(handle);
        } catch (JdbiException e) {
            throw SqlFailure.isConflict(e) ? e : new OutcomeUnknownException(e);
        }
    }
}
