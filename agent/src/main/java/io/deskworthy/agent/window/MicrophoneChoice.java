package io.deskworthy.agent.window;

import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.noise.capture.MicrophoneInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;

/**
 * Which microphone, where it is, and whether a noise may be played for it to hear. The list comes
 * when the sound system has answered.
 */
final class MicrophoneChoice {

  private final Parts parts;
  private final NoiseOptions before;
  private final JComboBox<Entry<Optional<String>>> microphones = new JComboBox<>();
  private final JComboBox<Entry<MicrophonePosition>> positions = new JComboBox<>();
  private final JCheckBox probe;

  /**
   * Offers what there is.
   *
   * @param before how the room was listened to last, which is chosen already
   * @param microphones gives the list when it is there
   */
  MicrophoneChoice(
      Parts parts, NoiseOptions before, Consumer<Consumer<List<MicrophoneInfo>>> microphones) {
    this.parts = parts;
    this.before = before;
    this.probe = parts.checkBox("microphone.probe", before.probeWanted());
    this.microphones.addItem(
        new Entry<>(parts.words().text("microphone.default"), Optional.empty()));
    for (MicrophonePosition position : MicrophonePosition.values()) {
      positions.addItem(
          new Entry<>(parts.words().text("microphone.at." + position.word()), position));
    }
    select(positions, before.position()::equals);
    microphones.accept(this::offer);
  }

  JComponent component() {
    return parts.card(
        parts.heading(parts.words().text("microphone.title")),
        labelled("microphone.which", microphones),
        labelled("microphone.where", positions),
        probe,
        parts.paragraph(parts.words().text("microphone.probe.why"), parts.look().muted()));
  }

  /** Returns how the room is to be listened to. */
  NoiseOptions options() {
    NoiseOptions usual =
        NoiseOptions.usual().withPosition(chosen(positions, MicrophonePosition.BUILT_IN));
    NoiseOptions options = probe.isSelected() ? usual.withProbe() : usual;
    return chosen(microphones, Optional.<String>empty())
        .map(options::withMicrophone)
        .orElse(options);
  }

  private void offer(List<MicrophoneInfo> found) {
    for (MicrophoneInfo microphone : found) {
      microphones.addItem(new Entry<>(microphone.name(), Optional.of(microphone.name())));
    }
    select(microphones, before.microphone()::equals);
  }

  private JComponent labelled(String key, JComboBox<?> box) {
    JLabel label = new JLabel(parts.words().text(key));
    label.setLabelFor(box);
    box.setName(key);
    box.getAccessibleContext().setAccessibleName(label.getText());
    return parts.stack(label, box);
  }

  private static <T> void select(JComboBox<Entry<T>> box, Function<T, Boolean> wanted) {
    Stream.iterate(0, index -> index < box.getItemCount(), index -> index + 1)
        .map(box::getItemAt)
        .filter(entry -> wanted.apply(entry.value()))
        .findFirst()
        .ifPresent(box::setSelectedItem);
  }

  private static <T> T chosen(JComboBox<Entry<T>> box, T usual) {
    int index = box.getSelectedIndex();
    return index < 0 ? usual : box.getItemAt(index).value();
  }

  /**
   * A line of a list.
   *
   * @param <T> what it stands for
   */
  private record Entry<T>(String text, T value) {
    @Override
    public String toString() {
      return text;
    }
  }
}
