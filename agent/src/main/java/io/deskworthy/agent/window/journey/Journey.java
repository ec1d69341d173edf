package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.noise.capture.MicrophoneInfo;
import io.deskworthy.agent.run.Agreement;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import io.deskworthy.report.Report;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The candidate's way from the invitation to the certificate. Every method returns at once and is
 * called on the window's thread only. What is asked for at a stage that does not offer it is not
 * done: a second click on a button is none.
 */
public final class Journey {

  private final Desk desk;
  private final Background background;
  private final Audience audience;
  private Stage stage = new Stage.Asking("", Optional.empty());
  private Background.Work work = Background.Work.NONE;
  private NoiseOptions noise = NoiseOptions.usual();
  private CheckBoard board = CheckBoard.EMPTY;
  private final NightWatch nightWatch;

  /** Makes a journey that is shown to {@code audience}. */
  public Journey(Desk desk, Background background, Audience audience) {
    this.desk = desk;
    this.background = background;
    this.audience = audience;
    this.nightWatch = new NightWatch(
        new NightSteps(desk), background, this::go, () -> stage instanceof Stage.Nights);
  }

  /** Begins with {@code invitation}, or asks for one. */
  public void begin(Optional<InvitationLink> invitation) {
    if (invitation.isPresent()) {
      connect(invitation.get());
    } else {
      go(stage);
    }
  }

  /** Takes what somebody pasted or typed as the invitation. */
  public void enter(String link) {
    if (!(stage instanceof Stage.Asking)) {
      return;
    }
    try {
      connect(InvitationLink.parse(link));
    } catch (MalformedInvitationException mistyped) {
      go(new Stage.Asking(link, Optional.of(Trouble.of(mistyped.fault().code()))));
    }
  }

  /** Starts all checks. */
  public void check(NoiseOptions options) {
    if (stage instanceof Stage.Welcome welcome) {
      noise = options;
      run(
          welcome,
          EnumSet.allOf(CheckName.class),
          (steps, listener) -> () -> steps.check(welcome, options, listener));
    }
  }

  /** Shows the line at night. */
  public void nights() {
    if (stage instanceof Stage.Welcome welcome) {
      nightWatch.open(welcome);
    }
  }

  /** Returns what watches the line at night. */
  public NightWatch nightWatch() {
    return nightWatch;
  }

  /** Makes {@code check} once more. */
  public void again(CheckName check, NoiseOptions options) {
    if (stage instanceof Stage.Result result) {
      noise = options;
      run(
          result,
          Set.of(check),
          (steps, listener) -> () -> steps.again(result, check, options, listener));
    }
  }

  /** Goes back to where all checks can be started again. */
  public void startOver() {
    if (stage instanceof Stage.Result result) {
      go(new Stage.Welcome(result.link(), result.agreement()));
    }
  }

  /** Shows what would be sent. */
  public void preview() {
    if (stage instanceof Stage.Result result) {
      Agreement agreement = result.agreement();
      Report report = result
          .run()
          .report(
              agreement.session(),
              Optional.of(agreement.consent(desk.language(), desk.clock().instant())),
              desk.version());
      go(new Stage.Preview(result, report));
    }
  }

  /** Goes back to the result. */
  public void back() {
    if (stage instanceof Stage.Preview preview) {
      go(preview.from());
    } else if (stage instanceof Stage.Kept kept) {
      go(kept.from().from());
    } else if (stage instanceof Stage.Nights nights) {
      go(nights.from());
    }
  }

  /** Agrees, and sends. */
  public void send() {
    if (stage instanceof Stage.Preview preview) {
      go(new Stage.Sending(preview));
      work = background.start(
          () -> steps().send(preview), this::go, thrown -> notSent(preview, thrown));
    } else if (stage instanceof Stage.Kept kept && kept.trouble().isPresent()) {
      go(new Stage.Sending(kept.from()));
      work = background.start(
          () -> steps().sendAgain(kept), this::go, thrown -> notSent(kept.from(), thrown));
    }
  }

  /** Keeps the report on the disk and sends nothing. */
  public void keep() {
    if (stage instanceof Stage.Preview preview) {
      work = background.start(
          () -> steps().keep(preview), this::go, thrown -> notSent(preview, thrown));
    }
  }

  /** Stops what is going on, and goes back to where it was started from. */
  public void cancel() {
    if (stage instanceof Stage.Connecting connecting) {
      stop(asking(connecting.link(), Optional.empty()));
    } else if (stage instanceof Stage.Checking checking) {
      stop(checking.from());
    } else if (stage instanceof Stage.Sending sending) {
      // The server may have it already: the same bytes again are then answered the same.
      stop(sending.from());
    }
  }

  /** Returns how the room was listened to last, or will be. */
  public NoiseOptions noise() {
    return noise;
  }

  /** Gives {@code taker} the microphones of this machine; none if they cannot be asked for. */
  public void microphones(Consumer<List<MicrophoneInfo>> taker) {
    Background.Work unused = background.start(
        () -> desk.microphones().get().list(), taker, refused -> taker.accept(List.of()));
  }

  /**
   * Gives {@code taker} the file that the server publishes at {@code address}, or {@code failed}
   * why there is none.
   */
  public void download(URI address, String type, Consumer<byte[]> taker, Consumer<Trouble> failed) {
    Background.Work unused = background.start(
        () -> desk.downloads().get().file(address, type),
        reply -> reply
            .<Runnable>fold(
                bytes -> () -> taker.accept(bytes),
                problem -> () -> failed.accept(Trouble.of(problem)),
                undelivered -> () -> failed.accept(Trouble.of(undelivered, address)))
            .run(),
        thrown -> failed.accept(Trouble.of(thrown)));
  }

  private void connect(InvitationLink link) {
    go(new Stage.Connecting(link));
    work = background.start(
        () -> steps().connect(link),
        this::go,
        thrown -> go(asking(link, Optional.of(Trouble.of(thrown)))));
  }

  private void run(
      Stage from,
      Set<CheckName> checks,
      BiFunction<Steps, ProgressListener, Background.Job<Stage>> job) {
    board = CheckBoard.EMPTY;
    Stage.Checking checking = new Stage.Checking(from, checks);
    go(checking);
    work = background.start(
        job.apply(steps(), step -> background.tell(() -> heard(checking, step))),
        this::go,
        thrown -> go(from));
  }

  /** What a stopped run still tells is not of this one, even if it began alike. */
  @SuppressWarnings("ReferenceEquality")
  private void heard(Stage.Checking told, Progress step) {
    if (stage == told) {
      board = board.after(step);
      audience.show(board);
    }
  }

  private void notSent(Stage.Preview preview, Exception thrown) {
    go(new Stage.Kept(
        preview, Optional.empty(), Optional.empty(), Optional.of(Trouble.of(thrown))));
  }

  private static Stage.Asking asking(InvitationLink link, Optional<Trouble> trouble) {
    return new Stage.Asking(link.server() + "/i/" + link.code().text(), trouble);
  }

  private Steps steps() {
    return new Steps(
        desk,
        (fault, wait) -> background.tell(() -> audience.waiting(Math.max(1, wait.toSeconds()))));
  }

  private void stop(Stage next) {
    work.stop();
    work = Background.Work.NONE;
    go(next);
  }

  private void go(Stage next) {
    stage = next;
    audience.show(next);
  }
}
