package io.deskworthy.agent.network;

/**
 * A part of a check, by the ticker's nanoseconds.
 *
 * @param fromNanos its beginning
 * @param toNanos its end, not included
 */
record Period(long fromNanos, long toNanos) {

  boolean contains(long nanos) {
    return nanos >= fromNanos && nanos < toNanos;
  }
}
