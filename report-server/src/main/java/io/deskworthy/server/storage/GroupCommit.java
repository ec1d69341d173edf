package io.deskworthy.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. Whatever waits while the disk is busy is committed together by the
 * next flush, each piece in a savepoint of its own; nobody gets an answer before the commit.
 * Liveness: a writer that never returns would stop all others, so writes do nothing but SQL.
 */
final class GroupCommit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  /** Three times the HTTP server's threads: more can only be waiting after a fault. */
  private static final int MOST_WAITING = 600;

  /** From here on, larger groups gain nothing: the flush is no longer what takes the time. */
  private static final int MOST_TOGETHER = 256;

  private final Jdbi jdbi;
  private final Dialect dialect;
  private final BlockingQueue<Write<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread = new Thread(this::run, "database-writer");
  private volatile boolean closing;

  GroupCommit(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  void start() {
    thread.start();
  }

  /** Runs {@code work} and returns its result when it is durable. */
  <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    Write<T> write = new Write<>(work);
    if (closing || !waiting.offer(write)) {
      throw new StorageUnavailableException("the database has too much to do, or is closing");
    }
    if (!thread.isAlive()) {
      refuse(List.of(write));
    }
    return write.await();
  }

  /** Finishes what waits, then ends the thread. */
  @Override
  public void close() {
    closing = true;
    waiting.offer(new Write<>(handle -> ""));
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    refuse(new ArrayList<>(waiting));
  }

  private void run() {
    List<Write<?>> group = new ArrayList<>();
    while (!closing || !waiting.isEmpty()) {
      try {
        group.add(waiting.take());
      } catch (InterruptedException interrupted) {
        return;
      }
      waiting.drainTo(group, MOST_TOGETHER - 1);
      commit(group);
      group.clear();
    }
  }

  private void commit(List<Write<?>> group) {
    try {
      jdbi.useTransaction(handle -> {
        dialect.takeTurn(handle);
        group.forEach(write -> write.run(handle));
      });
      group.forEach(Write::finish);
    } catch (RuntimeException | Error failed) {
      LOG.error("{} writes were not stored", group.size(), failed);
      StorageUnavailableException unavailable =
          new StorageUnavailableException("the database did not take what it was given", failed);
      group.forEach(write -> write.fail(unavailable));
    }
  }

  private static void refuse(List<Write<?>> late) {
    late.forEach(write -> write.fail(new StorageUnavailableException("the database is closing")));
  }

  /** A piece of work and who waits for it. */
  private static final class Write<T extends @Nullable Object> {

    private static final String SAVEPOINT = "piece";

    private final HandleCallback<T, RuntimeException> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    Write(HandleCallback<T, RuntimeException> work) {
      this.work = work;
    }

    /** Does the work; if that fails, undoes it and leaves the rest of the group alone. */
    void run(Handle handle) {
      handle.savepoint(SAVEPOINT);
      try {
        T result = work.withHandle(handle);
        handle.releaseSavepoint(SAVEPOINT);
        outcome = () -> answer.complete(result);
      } catch (JdbiException notTaken) {
        LOG.error("a write was not stored", notTaken);
        undo(handle, new StorageUnavailableException("the database refused a write", notTaken));
      } catch (RuntimeException refused) {
        undo(handle, refused);
      }
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
}
