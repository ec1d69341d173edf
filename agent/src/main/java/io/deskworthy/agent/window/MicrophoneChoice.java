package io.deskworthy.agent.window;

import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.noise.capture.MicrophoneInfo;
import io.deskworthy.agent.window.journey.Journey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Which microphone, and where it is. The list comes when the sound system has answered. */
final class MicrophoneChoice {

  private final Parts parts;
  private final Journey journey;
  private final JComboBox<Entry<Optional<String>>> microphones = new JComboBox<>();
  private final JComboBox<Entry<MicrophonePosition>> positions = new JComboBox<>();

  MicrophoneChoice(Parts parts, Journey journey) {
    this.parts = parts;
    this.journey = journey;
    microphones.addItem(new Entry<>(parts.words().text("microphone.default"), Optional.empty()));
    for (MicrophonePosition position : MicrophonePosition.values()) {
      positions.addItem(
          new Entry<>(parts.words().text("microphone.at." + position.word()), position));
    }
    select(positions, journey.noise().position()::equals);
    journey.microphones(this::offer);
  }

  JComponent component() {
    return parts.card(
        parts.heading(parts.words().text("microphone.title")),
        labelled("microphone.which", microphones),
        labelled("microphone.where", positions));
  }

  /** Returns how the room is to be listened to. */
  NoiseOptions options() {
    NoiseOptions options =
        NoiseOptions.usual().withPosition(chosen(positions, MicrophonePosition.BUILT_IN));
    return chosen(microphones, Optional.<String>empty())
        .map(options::withMicrophone)
        .orElse(options);
  }

  private void offer(List<MicrophoneInfo> found) {
    for (MicrophoneInfo microphone : found) {
      microphones.addItem(new Entry<>(microphone.name(), Optional.of(microphone.name())));
    }
    select(microphones, journey.noise().microphone()::equals);
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
