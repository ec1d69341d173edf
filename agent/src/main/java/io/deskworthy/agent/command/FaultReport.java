package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;

/**
 * Tells a person what went wrong: one sentence, what to do, and a code to search for or to quote.
 * The stack trace only on request.
 *
 * @param context where, and whether stack traces are wanted
 */
record FaultReport(Context context) {

  /** Tells of a fault that has a sentence. */
  void say(CommandFault fault) {
    Terminal terminal = context.terminal();
    String key = "fault." + fault.code();
    boolean known = context.words().messages().find(key).isPresent();
    Object[] arguments = known ? fault.arguments() : unknownArguments(fault);
    String sentence = context.text(known ? key : "fault.unknown", arguments);
    terminal.say(Paragraph.wrap(sentence, 0, Terminal.WIDTH));
    String advice = context
        .words()
        .messages()
        .find(key + ".advice")
        .map(found -> context.text(key + ".advice", fault.arguments()))
        .orElseGet(() -> context.text("fault.unknown.advice"));
    terminal.say(Paragraph.wrap(advice, 0, Terminal.WIDTH));
    terminal.say(context.text("fault.code", fault.code()));
    trace(fault);
  }

  /** Tells of a fault that nobody foresaw: a mistake of this program. */
  void say(Throwable unexpected) {
    String code = ErrorCode.of(unexpected);
    Terminal terminal = context.terminal();
    terminal.say(
        Paragraph.wrap(context.text("fault.unexpected", unexpected.toString()), 0, Terminal.WIDTH));
    terminal.say(Paragraph.wrap(context.text("fault.unexpected.advice"), 0, Terminal.WIDTH));
    terminal.say(context.text("fault.code", code));
    trace(unexpected);
  }

  /** Tells of a check that threw; the run goes on. */
  void checkFailed(CheckName check, Throwable fault) {
    String name = context.text("check." + check.word());
    context.terminal().say(context.text("fault.check", name, ErrorCode.of(fault)));
    trace(fault);
  }

  private static Object[] unknownArguments(CommandFault fault) {
    Object[] arguments = fault.arguments();
    return new Object[] {arguments.length == 0 ? fault.code() : arguments[0]};
  }

  private void trace(Throwable fault) {
    if (context.debug()) {
      fault.printStackTrace(context.terminal().err());
    }
  }
}
