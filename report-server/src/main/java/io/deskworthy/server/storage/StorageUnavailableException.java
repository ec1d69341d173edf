package io.deskworthy.server.storage;

/**
 * The database did not take or give something: its disk is full, or too much waits. What was asked
 * for is not stored, not even in part.
 */
public final class StorageUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StorageUnavailableException(String message) {
    super(message);
  }

  StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
