package io.deskworthy.agent.text;

import io.deskworthy.agent.check.Progress;
import java.text.NumberFormat;
import java.util.Optional;

/**
 * One step of a check in words.
 *
 * @param words the language
 * @param progress the step
 */
public record StepText(Words words, Progress progress) {

  /** Returns which check it is: "room". */
  public String check() {
    return words.text("check." + progress.check().word());
  }

  /** Returns the step in a few words, for a line that moves. */
  public String brief() {
    return words
        .messages()
        .find("progress." + progress.step() + ".brief")
        .map(text -> words.text("progress." + progress.step() + ".brief", arguments()))
        .orElseGet(() -> words.text("progress.percent", Math.round(progress.fraction() * 100)));
  }

  /** Returns what the person has to do now, if anything. */
  public Optional<String> request() {
    String key = "progress." + progress.step() + ".request";
    return words.messages().find(key).map(text -> words.text(key, arguments()));
  }

  /** Returns the step as a sentence. */
  public String sentence() {
    String key = "progress." + progress.step();
    return words.messages().find(key).isPresent() ? words.text(key, arguments()) : "…";
  }

  /** Returns the step as a sentence, or what the person has to do, in one line. */
  public String whole() {
    return request().map(request -> request.replaceAll("\\s+", " ")).orElseGet(this::sentence);
  }

  private Object[] arguments() {
    NumberFormat numbers = NumberFormat.getNumberInstance(words.texts().locale());
    return progress.arguments().stream()
        .map(argument -> argument instanceof Number ? numbers.format(argument) : argument)
        .toArray();
  }
}
