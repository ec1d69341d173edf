package io.deskworthy.server.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. Whatever waits while the disk is busy is committed together by the
 * next flush, each piece in a savepoint of its own; nobody gets an answer before the commit. Pieces
 * of one {@link BatchedWork} are done in one go; if that fails, one by one. What a failure that is
 * {@link Passing} undid is done again as a whole. Liveness: a writer that never returns would stop
 * all others, so writes do nothing but SQL.
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
    return await(new Write<>(work));
  }

  /** Does {@code work} for {@code item} and returns its result when it is durable. */
  <I, T> T write(BatchedWork<I, T> work, I item) {
    return await(new BatchedWrite<>(work, item));
  }

  private <T extends @Nullable Object> T await(Write<T> write) {
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
      Passing.again(() -> jdbi.inTransaction(handle -> runAll(handle, group)));
      group.forEach(Write::finish);
    } catch (RuntimeException | Error failed) {
      LOG.error("{} writes were not stored", group.size(), failed);
      StorageUnavailableException unavailable =
          new StorageUnavailableException("the database did not take what it was given", failed);
      group.forEach(write -> write.fail(unavailable));
    }
  }

  private int runAll(Handle handle, List<Write<?>> group) {
    dialect.takeTurn(handle);
    batches(group).forEach(batch -> batch.get(0).runAll(handle, batch));
    return group.size();
  }

  /** Those of one work stand where its first one stood: they all wait at once, in no order. */
  private static List<List<Write<?>>> batches(List<Write<?>> group) {
    Map<Object, List<Write<?>>> batches = new LinkedHashMap<>();
    for (Write<?> write : group) {
      batches.computeIfAbsent(write.kind(), first -> new ArrayList<>()).add(write);
    }
    return List.copyOf(batches.values());
  }

  private static void refuse(List<Write<?>> late) {
    late.forEach(write -> write.fail(new StorageUnavailableException("the database is closing")));
  }
}
