package io.deskworthy.server.command;

import io.deskworthy.server.OpenData;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.position.Position;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code invite}: prints one invitation link. */
@Command(
    name = "invite",
    description = "Invites a candidate and prints the link for them. Works while the server runs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  deskworthy-server invite --data /var/lib/deskworthy --candidate \"Anna Petrova\" --days 7",
      "  deskworthy-server invite --data /var/lib/deskworthy --count 50 > links.txt"
    })
final class InviteCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 365;

  private static final int MAX_NAME = 200;

  private static final int MOST_LINKS = 10_000;

  @Mixin
  private final DataOption data = new DataOption();

  @Option(
      names = "--position",
      paramLabel = "NAME",
      description = "For which position. Default: the first one")
  private Optional<String> position = Optional.empty();

  @Option(
      names = "--candidate",
      paramLabel = "NAME",
      description = "The candidate's name, shown on their page and on the certificate")
  private Optional<String> candidate = Optional.empty();

  @Option(
      names = "--days",
      defaultValue = "14",
      description = "For how many days the link works, 1 to 365. Default: ${DEFAULT-VALUE}")
  private int days;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many invitations, a link on each line, 1 to 10000; each is for one"
          + " candidate. Default: ${DEFAULT-VALUE}")
  private int count;

  private final Console console;

  InviteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    try (OpenData open = data.open()) {
      Position chosen = position(open);
      for (int each = 0; each < count; each++) {
        console.result(invite(open, chosen));
      }
      return 0;
    }
  }

  private String invite(OpenData open, Position chosen) throws IOException {
    InvitationCode code = open.invitations().invite(chosen.id(), candidate, Duration.ofDays(days));
    open.audit().add(new AuditEvent(Actor.CONSOLE, AuditAction.CANDIDATE_INVITED, chosen.id(), ""));
    return data.link(open, "/i/" + code.text());
  }

  private void checkOptions() {
    Faults faults = new Faults();
    if (days < 1 || days > MOST_DAYS) {
      faults.add("--days: expected 1 to " + MOST_DAYS + ", found " + days);
    }
    if (count < 1 || count > MOST_LINKS) {
      faults.add("--count: expected 1 to " + MOST_LINKS + ", found " + count);
    }
    if (count > 1 && candidate.isPresent()) {
      faults.add("--candidate: one name fits one invitation, not the " + count + " of --count");
    }
    if (candidate.filter(name -> name.isBlank() || name.length() > MAX_NAME).isPresent()) {
      faults.add("--candidate: expected a name of 1 to " + MAX_NAME + " characters");
    }
    faults.throwIfAny();
  }

  private Position position(OpenData open) {
    List<Position> all = open.positions().open();
    Optional<Position> chosen = position.isPresent()
        ? open.positions().named(position.get()).filter(Position::isOpen)
        : all.stream().findFirst();
    return chosen.orElseThrow(() ->
        new FaultyOptionsException(List.of("--position: there is no such position; there are: "
            + all.stream().map(Position::name).collect(Collectors.joining(", ")))));
  }
}
