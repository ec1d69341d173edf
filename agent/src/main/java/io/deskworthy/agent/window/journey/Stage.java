package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.run.Agreement;
import io.deskworthy.agent.run.RunResult;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.ReportReceipt;
import io.deskworthy.agent.watch.WatchSummary;
import io.deskworthy.report.Report;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Where the candidate is. Immutable. */
public sealed interface Stage {

  /** Returns what the method of {@code cases} for this stage gives. */
  <R> R fold(Cases<R> cases);

  /**
   * One method for each stage; a new stage breaks every implementation.
   *
   * @param <R> what they give
   */
  interface Cases<R> {
    R asking(Asking asking);

    R connecting(Connecting connecting);

    R welcome(Welcome welcome);

    R nights(Nights nights);

    R checking(Checking checking);

    R result(Result result);

    R preview(Preview preview);

    R sending(Sending sending);

    R sent(Sent sent);

    R kept(Kept kept);
  }

  /**
   * The invitation is asked for.
   *
   * @param typed what was given before
   * @param trouble what was wrong with it
   */
  record Asking(String typed, Optional<Trouble> trouble) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.asking(this);
    }
  }

  /** The server is asked who invites. */
  record Connecting(InvitationLink link) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.connecting(this);
    }
  }

  /** Says who asks, what is read and what never. */
  record Welcome(InvitationLink link, Agreement agreement) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.welcome(this);
    }
  }

  /**
   * The line at night: what would be watched, or how it stands.
   *
   * @param from where it was asked for
   * @param watched the watch that there is, if there is one
   * @param paused whether it rests
   * @param trouble what went wrong
   */
  record Nights(
      Welcome from, Optional<WatchSummary> watched, boolean paused, Optional<Trouble> trouble)
      implements Stage {

    static Nights broken(Welcome from, Trouble trouble) {
      return new Nights(from, Optional.empty(), false, Optional.of(trouble));
    }

    Nights with(Trouble other) {
      return new Nights(from, watched, paused, Optional.of(other));
    }

    /** Returns whether there is a watch for this invitation. */
    public boolean isOwn() {
      return watched.map(each -> each.plan().invitation().equals(from.link())).orElse(false);
    }

    /** Returns whether all nights are over. */
    public boolean isOver() {
      return watched.map(each -> each.plan().nextAfter(each.now()).isEmpty()).orElse(false);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.nights(this);
    }
  }

  /**
   * Checks run.
   *
   * @param from where a cancel leads back to
   * @param checks those that run
   */
  record Checking(Stage from, Set<CheckName> checks) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.checking(this);
    }
  }

  /** What was found, and what the policy makes of it. */
  record Result(InvitationLink link, Agreement agreement, RunResult run) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.result(this);
    }
  }

  /** Shows exactly what would be sent, and asks. */
  record Preview(Result from, Report report) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.preview(this);
    }
  }

  /** The report is on its way, and on the disk. */
  record Sending(Preview from) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.sending(this);
    }
  }

  /** The server has it. */
  record Sent(Agreement agreement, ReportReceipt receipt, Path file) implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.sent(this);
    }
  }

  /**
   * The report was not delivered.
   *
   * @param from what it would have been
   * @param report signed; sent again as it is
   * @param file where it lies, unless the disk refused
   * @param trouble why; nothing if the candidate wanted it so
   */
  record Kept(
      Preview from, Optional<OutgoingReport> report, Optional<Path> file, Optional<Trouble> trouble)
      implements Stage {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.kept(this);
    }
  }
}
