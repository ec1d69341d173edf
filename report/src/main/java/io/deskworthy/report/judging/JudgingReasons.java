package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Reason;

/** Why an outcome is what it is, where the finding itself is known. Each has its texts. */
public final class JudgingReasons {

  /** A number is on the right side of its bound. */
  public static final Reason ENOUGH = new Reason("enough");

  /** A number is below its bound. */
  public static final Reason TOO_LITTLE = new Reason("too-little");

  /** A number is above its bound. */
  public static final Reason TOO_MUCH = new Reason("too-much");

  /** A text is one of those that the policy lists. */
  public static final Reason IN_LIST = new Reason("in-list");

  /** A text is none of those. */
  public static final Reason NOT_IN_LIST = new Reason("not-in-list");

  /** The microphone gave sound that can be judged. */
  public static final Reason WORKS = new Reason("works");

  /** It did not. */
  public static final Reason DOES_NOT_WORK = new Reason("does-not-work");

  /** The candidate declared it. */
  public static final Reason DECLARED = new Reason("declared");

  /** The candidate declared the contrary. */
  public static final Reason DECLINED = new Reason("declined");

  /** Enough memory is installed, but graphics hold much of it. */
  public static final Reason GRAPHICS_HOLD_MEMORY = new Reason("graphics-hold-memory");

  /** Installed memory is not known; usable memory is so close that it must be enough. */
  public static final Reason ESTIMATED_FROM_USABLE = new Reason("estimated-from-usable");

  /** Installed memory is not known, and usable memory leaves both answers open. */
  public static final Reason INSTALLED_UNKNOWN = new Reason("installed-unknown");

  /** Installed memory is not known, but usable memory is so low that it cannot be enough. */
  public static final Reason TOO_LITTLE_USABLE = new Reason("too-little-usable");

  /** Installed memory was read as nothing, or as less than is usable. */
  public static final Reason INSTALLED_IMPLAUSIBLE = new Reason("installed-implausible");

  /** Usable memory is low, but it is that of a virtual machine, not of the computer. */
  public static final Reason VIRTUAL_MEMORY = new Reason("memory-of-virtual-machine");

  /** A score is low, but a virtual machine does not see who else uses the processors. */
  public static final Reason VIRTUAL_SCORE = new Reason("score-of-virtual-machine");

  /** A screen did not say how large it is. */
  public static final Reason SCREEN_NOT_READ = new Reason("screen-not-read");

  /** The score is low, but something else kept the processors busy, or may have. */
  public static final Reason SCORE_DISTURBED = new Reason("score-disturbed");

  /** The score is low, but the computer ran on its battery, or may have. */
  public static final Reason ON_BATTERY = new Reason("on-battery");

  /** The score was made by another version of the benchmark than the policy's bound is for. */
  public static final Reason OTHER_SCORE_VERSION = new Reason("score-of-other-version");

  /** The maker still mends the operating system. */
  public static final Reason SUPPORTED = new Reason("still-supported");

  /** It does not any more. */
  public static final Reason NOT_SUPPORTED_ANY_MORE = new Reason("support-ended");

  /** The line is shown to be what limits, and it is slower than demanded. */
  public static final Reason TOO_SLOW = new Reason("too-slow");

  /** The line's rate and the demanded one lie within what a measurement can tell. */
  public static final Reason BORDERLINE = new Reason("borderline");

  /** The line kept its rate. */
  public static final Reason STEADY = new Reason("steady");

  /** It did not. */
  public static final Reason DIPS = new Reason("dips");

  /** The line was watched for fewer nights than the policy demands. */
  public static final Reason TOO_FEW_NIGHTS = new Reason("too-few-nights");

  /** Nights enough, but too few light checks in them. */
  public static final Reason TOO_FEW_LIGHT_CHECKS = new Reason("too-few-light-checks");

  /** The line was watched at other hours than the policy demands. */
  public static final Reason OTHER_HOURS = new Reason("other-hours");

  /** The line answered at night, as often as demanded. */
  public static final Reason HELD_AT_NIGHT = new Reason("held-at-night");

  /** The line was dead more often than allowed, and nothing else explains it. */
  public static final Reason DEAD_AT_NIGHT = new Reason("dead-at-night");

  /** Light checks failed, and it may not have been the line. */
  public static final Reason NIGHT_FAILURES_UNCLEAR = new Reason("night-failures-unclear");

  /** The line was dead now and then, too seldom to say how often it is. */
  public static final Reason NIGHT_FAILURES_FEW = new Reason("night-failures-few");

  /** The speaker stands out enough, and nothing else does. */
  public static final Reason QUIET = new Reason("quiet");

  /** The speaker stands out, but not by much. */
  public static final Reason SOMEWHAT_NOISY = new Reason("somewhat-noisy");

  /** The speaker does not stand out enough. */
  public static final Reason TOO_NOISY = new Reason("too-noisy");

  /** Voices or music are heard beside the speaker. */
  public static final Reason VOICE_OR_MUSIC = new Reason("voice-or-music");

  /** Sounds are repeated that are heard beside the speaker. */
  public static final Reason REPEATED_SOUNDS = new Reason("repeated-sounds");

  /** The finding is not known as surely as the policy demands. */
  public static final Reason EVIDENCE_TOO_WEAK = new Reason("evidence-too-weak");

  /** The policy demands something this version cannot judge. */
  public static final Reason NOT_SUPPORTED = new Reason("not-supported");

  /** The policy demands a thing in a way that does not fit it: a list where a bound belongs. */
  public static final Reason RULE_DOES_NOT_FIT = new Reason("rule-does-not-fit");

  private JudgingReasons() {}
}
