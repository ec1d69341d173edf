package io.deskworthy.report.judging;

import io.deskworthy.report.policy.NightsRule;
import io.deskworthy.report.policy.QuietRoom;
import io.deskworthy.report.policy.ReachRule;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.ScreenRule;
import io.deskworthy.report.policy.Unit;

/** What a rule demands, in a shape that each language can print. */
final class Required implements Rule.Cases<Quantity> {

  static final Required QUANTITY = new Required();

  private Required() {}

  @Override
  public Quantity atLeast(Rule.AtLeast least) {
    return new Quantity.Amount(least.bound(), least.unit());
  }

  @Override
  public Quantity atMost(Rule.AtMost most) {
    return new Quantity.Amount(most.bound(), most.unit());
  }

  @Override
  public Quantity oneOf(Rule.OneOf oneOf) {
    return new Quantity.Plain(String.join(", ", oneOf.values()));
  }

  @Override
  public Quantity holds() {
    return new Quantity.Word("yes");
  }

  @Override
  public Quantity reach(ReachRule rule) {
    return new Quantity.Word("reachable");
  }

  @Override
  public Quantity screen(ScreenRule screen) {
    String size = screen.widthPixels() + "x" + screen.heightPixels();
    return new Quantity.Plain(screen.count() == 1 ? size : screen.count() + " × " + size);
  }

  @Override
  public Quantity nights(NightsRule rule) {
    return new Quantity.Amount(rule.failedRatio(), Unit.RATIO);
  }

  @Override
  public Quantity quietRoom(QuietRoom room) {
    return new Quantity.Amount(room.notMetBelowDb(), Unit.DECIBEL);
  }
}
