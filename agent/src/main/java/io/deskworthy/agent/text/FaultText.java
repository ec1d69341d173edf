package io.deskworthy.agent.text;

import io.deskworthy.report.text.Messages;

/**
 * What went wrong, for a person.
 *
 * @param sentence what happened
 * @param advice what to do
 * @param code to search for, or to quote
 */
public record FaultText(String sentence, String advice, String code) {

  /** Returns the text of the fault {@code code}; a code without a text names itself. */
  public static FaultText of(Words words, String code, Object... arguments) {
    Messages messages = words.messages();
    String key = "fault." + code;
    boolean known = messages.find(key).isPresent();
    Object[] filling = known || arguments.length > 0 ? arguments : new Object[] {code};
    return new FaultText(
        words.text(known ? key : "fault.unknown", filling),
        messages.find(key + ".advice").isPresent()
            ? words.text(key + ".advice", arguments)
            : words.text("fault.unknown.advice"),
        code);
  }

  /** Returns the text of a fault that nobody foresaw: a mistake of this program. */
  public static FaultText unexpected(Words words, Throwable fault) {
    return new FaultText(
        words.text("fault.unexpected", fault.toString()),
        words.text("fault.unexpected.advice"),
        ErrorCode.of(fault));
  }
}
