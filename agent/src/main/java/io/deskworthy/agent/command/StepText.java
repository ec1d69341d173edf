package io.deskworthy.agent.command;

import io.deskworthy.agent.check.Progress;
import java.text.NumberFormat;
import java.util.Optional;

/**
 * One step of a check in words.
 *
 * @param words the language
 * @param progress the step
 */
record StepText(Words words, Progress progress) {

  /** Returns which check it is: "room". */
  String check() {
    return words.text("check." + progress.check().word());
  }

  /** Returns the step in a few words, for a line that moves. */
  String brief() {
    return words
        .messages()
        .find("progress." + progress.step() + ".brief")
        .map(text -> words.text("progress." + progress.step() + ".brief", arguments()))
        .orElseGet(() -> words.text("progress.percent", Math.round(progress.fraction() * 100)));
  }

  /** Returns what the person has to do now, if anything. */
  Optional<String> request() {
    String key = "progress." + progress.step() + ".request";
    return words.messages().find(key).map(text -> words.text(key, arguments()));
  }

  /** Returns the step as a sentence, with what the person has to do. */
  String whole() {
    String key = "progress." + progress.step();
    String sentence = words.messages().find(key).isPresent() ? words.text(key, arguments()) : "…";
    return request().map(request -> request.replaceAll("\\s+", " ")).orElse(sentence);
  }

  private Object[] arguments() {
    NumberFormat numbers = NumberFormat.getNumberInstance(words.texts().locale());
    return progress.arguments().stream()
        .map(argument -> argument instanceof Number ? numbers.format(argument) : argument)
        .toArray();
  }
}
