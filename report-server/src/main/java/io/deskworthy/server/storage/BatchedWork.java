package io.deskworthy.server.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Work that is done for whatever waits for it in one go, with a handful of statements instead of as
 * many for each. One object for each kind of work: what was made with the same one goes together.
 *
 * @param <I> what is given
 * @param <T> what comes of it
 */
@FunctionalInterface
interface BatchedWork<I, T> {

  /**
   * Does it for all {@code items}, in their order, within the transaction of {@code handle}.
   *
   * @return what came of each, in the same order
   */
  List<T> run(Handle handle, List<I> items);
}
