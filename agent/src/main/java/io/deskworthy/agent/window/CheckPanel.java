package io.deskworthy.agent.window;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.text.StepText;
import io.deskworthy.agent.window.journey.CheckTrack;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JComponent;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;

/** One check that runs: what it is doing, what the person has to do, and a live picture. */
final class CheckPanel {

  private static final int FULL = 1000;

  private final Parts parts;
  private final CheckName check;
  private final JTextArea step;
  private final JTextArea request;
  private final JTextArea figures;
  private final JProgressBar bar = new JProgressBar(0, FULL);
  private final LevelBar level;
  private final RateCurve curve;
  private final Stack card;

  CheckPanel(Parts parts, CheckName check) {
    this.parts = parts;
    this.check = check;
    this.step = parts.paragraph(parts.words().text("checking.begins"));
    this.request = parts.paragraph("", parts.look().accent());
    this.figures = parts.paragraph(" ", parts.look().muted());
    this.level = new LevelBar(parts.look(), parts.words().text("checking.level"));
    this.curve = new RateCurve(parts.look(), parts.words().text("checking.rate"));
    request.setFont(request.getFont().deriveFont(request.getFont().getSize2D() * 1.25f));
    request.setVisible(false);
    bar.setName("bar." + check.word());
    bar.getAccessibleContext().setAccessibleName(title());
    figures.setName("figures");
    step.setName("step." + check.word());
    request.setName("request." + check.word());
    this.card = parts.card(parts.heading(title()), step, request, bar);
    if (check == CheckName.NOISE) {
      card.add(level);
    } else if (check == CheckName.NETWORK) {
      card.add(curve);
      card.add(figures);
    }
  }

  JComponent component() {
    return card;
  }

  void show(CheckTrack track) {
    card.setVisible(true);
    StepText text = new StepText(parts.words().shared(), track.latest());
    say(step, text.sentence());
    Optional<String> asked = text.request();
    request.setVisible(asked.isPresent());
    asked.ifPresent(what -> say(request, what.replaceAll("(?m)^ +", "")));
    bar.setValue((int) Math.round(track.latest().fraction() * FULL));
    level.show(track.latest().level());
    curve.show(track.rates());
    if (check == CheckName.NETWORK) {
      figures(track).ifPresent(now -> say(figures, now));
    }
  }

  private Optional<String> figures(CheckTrack track) {
    OptionalDouble delay = track.delayMillis();
    String delayed =
        delay.isPresent() ? parts.words().text("checking.delay", number(delay.getAsDouble())) : "";
    int last = track.rates().size() - 1;
    boolean loaded = last >= 0 && track.latest().step().endsWith("load");
    String rate = loaded
        ? parts.words().text("checking.megabits", number(track.rates().get(last).megabits()))
        : "";
    String both = (rate + "   " + delayed).strip();
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  private String number(double value) {
    NumberFormat format =
        NumberFormat.getNumberInstance(parts.words().shared().texts().locale());
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  private String title() {
    return parts.words().text("checking." + check.word());
  }

  /** Only what has changed: a screen reader would say the same ten times a second. */
  private static void say(JTextArea where, String what) {
    if (!where.getText().equals(what)) {
      where.setText(what);
      where.getAccessibleContext().setAccessibleName(what);
    }
  }
}
