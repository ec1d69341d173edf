package io.deskworthy.agent.window;

import io.deskworthy.agent.watch.LightSample;
import io.deskworthy.agent.watch.LightSample.Outcome;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.agent.watch.WatchSummary;
import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import java.awt.Color;
import java.awt.Component;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JTextArea;

/**
 * How a watch stands: what was found, the last light checks, and what can be done about it.
 *
 * @param parts in which language and colours
 * @param journey watches
 */
record WatchedScreen(Parts parts, Journey journey) {

  /** A night at a glance. */
  private static final int LAST = 16;

  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final double TENTHS = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  JComponent of(Stage.Nights nights, Stack content, Function<String, JButton> main) {
    WatchSummary watched = nights.watched().orElseThrow();
    content.add(parts.card(
        parts.heading(text(state(nights))), parts.paragraph(plan(watched)), made(watched)));
    if (!watched.samples().isEmpty()) {
      Stack list = parts.card(parts.heading(text("nights.last")));
      last(watched.samples())
          .forEach(each -> list.add(parts.paragraph(line(each, watched.plan()), color(each))));
      content.add(list);
    }
    JButton end = parts.button("nights.end", () -> end(nights, watched, content));
    JButton back = parts.button(
        nights.isOwn() && !watched.samples().isEmpty() ? "nights.check" : "nights.back",
        journey::back);
    if (!nights.isOwn() || nights.isOver()) {
      return parts.screen(content, back, end);
    }
    JButton pause = main.apply(nights.paused() ? "nights.resume" : "nights.pause");
    pause.addActionListener(pressed -> journey.nightWatch().pause(nights, !nights.paused()));
    return parts.screen(content, pause, back, end);
  }

  private void end(Stage.Nights nights, WatchSummary watched, Component below) {
    if (new EndingQuestion(parts.words())
        .isAnsweredWithEnd(below, watched.samples().size())) {
      journey.nightWatch().end(nights);
    }
  }

  private static String state(Stage.Nights nights) {
    if (!nights.isOwn()) {
      return "nights.other";
    }
    if (nights.isOver()) {
      return "nights.over";
    }
    return nights.paused() ? "nights.paused" : "nights.running";
  }

  private String plan(WatchSummary watched) {
    WatchPlan plan = watched.plan();
    String what =
        text("nights.plan", plan.hours(), plan.nights(), plan.invitation().server());
    return plan.nextAfter(watched.now())
        .map(next -> what + " " + text("nights.next", time(next, plan)))
        .orElse(what);
  }

  private JTextArea made(WatchSummary watched) {
    JTextArea made = parts.paragraph(text(
        "nights.made",
        watched.samples().size(),
        watched.count(Outcome.ANSWERED),
        watched.count(Outcome.LINE_DEAD),
        watched.count(Outcome.UNCLEAR),
        watched.missed(),
        Math.round(watched.bytes() / BYTES_PER_MEGABYTE * TENTHS) / TENTHS));
    made.setName("nights.made");
    return made;
  }

  private static List<LightSample> last(List<LightSample> samples) {
    return samples.subList(Math.max(0, samples.size() - LAST), samples.size());
  }

  private String line(LightSample sample, WatchPlan plan) {
    String when = time(sample.due(), plan);
    return switch (sample.outcome()) {
      case ANSWERED ->
        text(
            "nights.answered",
            when,
            sample.rtt().map(rtt -> String.valueOf(rtt.toMillis())).orElse("–"));
      case LINE_DEAD -> text("nights.dead", when);
      case UNCLEAR -> text("nights.unclear", when);
    };
  }

  private Color color(LightSample sample) {
    return switch (sample.outcome()) {
      case ANSWERED -> parts.look().good();
      case LINE_DEAD -> parts.look().bad();
      case UNCLEAR -> parts.look().open();
    };
  }

  private static String time(Instant moment, WatchPlan plan) {
    return TIME.format(moment.atZone(plan.zone()));
  }

  private String text(String key, Object... arguments) {
    return parts.words().text(key, arguments);
  }
}
