package io.deskworthy.agent.window;

import io.deskworthy.agent.run.WatchOffer;
import io.deskworthy.agent.watch.LightChecks;
import io.deskworthy.agent.watch.WatchLimits;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import io.deskworthy.report.policy.WatchHours;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;

/**
 * The line at night: chooses hours and nights and says what they cost, or shows how the watch
 * stands.
 *
 * @param parts in which language and colours
 * @param journey watches
 */
record NightsScreen(Parts parts, Journey journey) {

  private static final int HOURS = 24;
  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  /** Returns the screen for {@code nights}; {@code main} makes the button that Enter presses. */
  JComponent of(Stage.Nights nights, Function<String, JButton> main) {
    Stack content =
        parts.stack(parts.title(text("nights.title")), parts.paragraph(text("nights.what")));
    nights.trouble().ifPresent(trouble -> content.add(new TroubleCard(parts).of(trouble)));
    if (nights.watched().isPresent()) {
      return new WatchedScreen(parts, journey).of(nights, content, main);
    }
    return choosing(nights, content, main.apply("nights.start"));
  }

  private JComponent choosing(Stage.Nights nights, Stack content, JButton start) {
    WatchOffer offer =
        new WatchOffer(nights.from().link(), nights.from().agreement().session().policy());
    JComboBox<String> from = hours("nights.from", offer.hours().from().getHour());
    JComboBox<String> until = hours("nights.until", offer.hours().to().getHour());
    JComboBox<String> number = choice(
        "nights.number",
        IntStream.rangeClosed(1, WatchLimits.MOST_NIGHTS)
            .mapToObj(String::valueOf)
            .toArray(String[]::new));
    number.setSelectedIndex(journey.nightWatch().usual(nights, offer.hours()) - 1);
    JTextArea cost = parts.paragraph("");
    cost.setName("nights.cost");
    Runnable say = () -> {
      WatchPlan plan = plan(nights, from, until, number);
      cost.setText(cost(plan));
      cost.getAccessibleContext().setAccessibleName(cost(plan));
    };
    from.addActionListener(chosen -> say.run());
    until.addActionListener(chosen -> say.run());
    number.addActionListener(chosen -> say.run());
    say.run();
    content.add(parts.card(parts.row(
        label("nights.from", from),
        from,
        label("nights.until", until),
        until,
        label("nights.number", number),
        number)));
    content.add(parts.card(parts.heading(text("nights.costs")), cost));
    content.add(parts.card(
        parts.heading(text("nights.stays")), parts.paragraph(text("nights.stays.what"))));
    content.add(parts.paragraph(
        text(
            "nights.places", String.join(", ", plan(nights, from, until, number).places())),
        parts.look().muted()));
    start.addActionListener(
        pressed -> journey.nightWatch().begin(nights, plan(nights, from, until, number)));
    return parts.screen(content, start, parts.button("nights.back", journey::back));
  }

  private WatchPlan plan(
      Stage.Nights nights,
      JComboBox<String> from,
      JComboBox<String> until,
      JComboBox<String> number) {
    return journey
        .nightWatch()
        .plan(
            nights,
            WatchHours.ofHours(from.getSelectedIndex(), until.getSelectedIndex()),
            number.getSelectedIndex() + 1);
  }

  private String cost(WatchPlan plan) {
    long night = plan.checksOfANight() * LightChecks.MOST_BYTES / BYTES_PER_MEGABYTE;
    return text("nights.cost", plan.checksOfANight(), night, plan.nights() * night);
  }

  private JComboBox<String> hours(String name, int chosen) {
    JComboBox<String> hours = choice(
        name,
        IntStream.range(0, HOURS)
            .mapToObj(hour -> String.format(Locale.ROOT, "%02d:00", hour))
            .toArray(String[]::new));
    hours.setSelectedIndex(chosen);
    return hours;
  }

  private JComboBox<String> choice(String name, String... choices) {
    JComboBox<String> box = new JComboBox<>(choices);
    box.setName(name);
    box.getAccessibleContext().setAccessibleName(text(name));
    return box;
  }

  private JLabel label(String key, JComboBox<String> box) {
    JLabel label = new JLabel(text(key));
    label.setLabelFor(box);
    return label;
  }

  private String text(String key, Object... arguments) {
    return parts.words().text(key, arguments);
  }
}
