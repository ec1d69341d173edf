package io.deskworthy.server.storage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A piece of work and who waits for it. */
class Write<T extends @Nullable Object> {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  static final String SAVEPOINT = "piece";

  private final HandleCallback<T, RuntimeException> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private Runnable outcome = () -> {};

  Write(HandleCallback<T, RuntimeException> work) {
    this.work = work;
  }

  /** Returns with what this can be done in one go. */
  Object kind() {
    return this;
  }

  /** Does the work of {@code all}, which are of one kind and have this in front. */
  void runAll(Handle handle, List<Write<?>> all) {
    all.forEach(each -> each.run(handle));
  }

  /**
   * Does the work; if that fails, undoes it and leaves the rest of the group alone.
   *
   * @throws JdbiException if the whole group was undone, and is to be done once more
   */
  void run(Handle handle) {
    handle.savepoint(SAVEPOINT);
    try {
      T result = work.withHandle(handle);
      handle.releaseSavepoint(SAVEPOINT);
      succeed(result);
    } catch (JdbiException notTaken) {
      if (Passing.is(notTaken)) {
        throw notTaken;
      }
      LOG.error("a write was not stored", notTaken);
      undo(handle, new StorageUnavailableException("the database refused a write", notTaken));
    } catch (RuntimeException refused) {
      undo(handle, refused);
    }
  }

  void succeed(T result) {
    outcome = () -> answer.complete(result);
  }

  private void undo(Handle handle, RuntimeException reason) {
    handle.rollbackToSavepoint(SAVEPOINT);
    outcome = () -> answer.completeExceptionally(reason);
  }

  void finish() {
    outcome.run();
  }

  void fail(RuntimeException reason) {
    answer.completeExceptionally(reason);
  }

  T await() {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new StorageUnavailableException("the write failed", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailableException("interrupted; the write may be stored or not");
    }
  }
}
