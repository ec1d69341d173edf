package io.deskworthy.bench.fullspeed;

/**
 * Counters at one moment.
 *
 * @param nanos when, by {@link System#nanoTime()}
 * @param serverSeconds processor time of the program at the server's end
 * @param clientSeconds that of the other
 * @param machineSeconds processor time of the whole machine, interrupts included
 * @param downBytes what the server's interface has sent
 * @param upBytes what it has received
 */
record Sample(
    long nanos,
    double serverSeconds,
    double clientSeconds,
    double machineSeconds,
    long downBytes,
    long upBytes) {

  long bytes(boolean down) {
    return down ? downBytes : upBytes;
  }
}
