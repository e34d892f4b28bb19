package io.github.starrockssync.client.check;

/** Jakarta Validation cannot work. Its own exception would need its classes wherever it is caught. */
final class NoProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoProviderException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
