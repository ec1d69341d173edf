package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.text.ErrorCode;
import io.deskworthy.agent.text.FaultText;

/**
 * Tells a person what went wrong: one sentence, what to do, and a code to search for or to quote.
 * The stack trace only on request.
 *
 * @param context where, and whether stack traces are wanted
 */
record FaultReport(Context context) {

  /** Tells of a fault that has a sentence. */
  void say(CommandFault fault) {
    say(FaultText.of(context.words(), fault.code(), fault.arguments()));
    trace(fault);
  }

  /** Tells of a fault that nobody foresaw: a mistake of this program. */
  void say(Throwable unexpected) {
    say(FaultText.unexpected(context.words(), unexpected));
    trace(unexpected);
  }

  /** Tells of a check that threw; the run goes on. */
  void checkFailed(CheckName check, Throwable fault) {
    String name = context.text("check." + check.word());
    context.terminal().say(context.text("fault.check", name, ErrorCode.of(fault)));
    trace(fault);
  }

  private void say(FaultText text) {
    Terminal terminal = context.terminal();
    terminal.say(Paragraph.wrap(text.sentence(), 0, Terminal.WIDTH));
    terminal.say(Paragraph.wrap(text.advice(), 0, Terminal.WIDTH));
    terminal.say(context.text("fault.code", text.code()));
  }

  private void trace(Throwable fault) {
    if (context.debug()) {
      fault.printStackTrace(context.terminal().err());
    }
  }
}
