package io.deskworthy.server.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work for one item that is also done for many at once. */
final class BatchedWrite<I, T> extends Write<T> {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final BatchedWork<I, T> work;
  private final I item;

  BatchedWrite(BatchedWork<I, T> work, I item) {
    super(handle -> work.run(handle, List.of(item)).get(0));
    this.work = work;
    this.item = item;
  }

  @Override
  Object kind() {
    return work;
  }

  @Override
  @SuppressWarnings("unchecked") // Of one work are only those that were made with it.
  void runAll(Handle handle, List<Write<?>> all) {
    List<BatchedWrite<I, T>> mine =
        all.stream().map(each -> (BatchedWrite<I, T>) each).toList();
    handle.savepoint(SAVEPOINT);
    try {
      List<T> results = work.run(handle, mine.stream().map(each -> each.item).toList());
      handle.releaseSavepoint(SAVEPOINT);
      for (int each = 0; each < mine.size(); each++) {
        mine.get(each).succeed(results.get(each));
      }
    } catch (RuntimeException oneOfThem) {
      if (Passing.is(oneOfThem)) {
        throw oneOfThem;
      }
      LOG.debug("{} writes are done one by one", mine.size(), oneOfThem);
      handle.rollbackToSavepoint(SAVEPOINT);
      mine.forEach(each -> each.run(handle));
    }
  }
}
