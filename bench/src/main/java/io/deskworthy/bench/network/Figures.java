package io.deskworthy.bench.network;

/** Names of figures. Rates in Mbit/s, times in s or, where the name says so, ms. */
final class Figures {

  static final String DOWN = "down";
  static final String UP = "up";
  static final String TRUE_DOWN = "trueDown";
  static final String TRUE_UP = "trueUp";
  static final String SECONDS = "seconds";
  static final String CPU_SECONDS = "cpuSeconds";
  /** What crossed the line, in MB of IP packets. */
  static final String CROSSED_DOWN = "crossedDown";

  static final String CROSSED_UP = "crossedUp";

  static final String PING_MILLIS = "pingMillis";
  static final String IDLE_MILLIS = "idleMillis";
  static final String LOADED_DOWN_MILLIS = "loadedDownMillis";
  static final String LOADED_UP_MILLIS = "loadedUpMillis";
  static final String TRUE_LOADED_DOWN_MILLIS = "trueLoadedDownMillis";
  static final String TRUE_LOADED_UP_MILLIS = "trueLoadedUpMillis";
  static final String LOSS = "loss";
  static final String LOSS_LOW = "lossLow";
  static final String LOSS_HIGH = "lossHigh";
  static final String TRUE_LOSS = "trueLoss";
  /** Of the emulation itself: a busy machine makes another line of it. */
  static final String LATE_MILLIS = "lateMillis";

  static final String DOWN_VERDICT = "downVerdict";
  static final String DOWN_REASON = "downReason";
  static final String UP_VERDICT = "upVerdict";
  static final String UP_REASON = "upReason";
  static final String STABLE_VERDICT = "stableVerdict";
  static final String FAULT = "fault";

  /** What a verdict says of a line that carries what is asked. */
  static final String MET = "MET";

  private Figures() {}
}
