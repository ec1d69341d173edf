package io.deskworthy.report.publish;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.text.Messages;
import io.deskworthy.report.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The published allow-list: everything a report may hold, and what it is good for. */
final class WhatIsRead {

  private static final Messages ENGLISH = Messages.beside(Texts.class, Locale.ENGLISH);
  private static final Messages RUSSIAN = Messages.beside(Texts.class, Locale.forLanguageTag("ru"));

  private static final String HEAD = """
      # What is read

      This is the whole list, for candidates and whoever advises them. It is made from the catalogue of findings that agent and server share, and a test keeps the two equal: what is not here is neither written into a report nor read out of one. Each value may be missing or *unknown* with a reason; that never counts as a failure by itself.

      Never read: serial numbers, hardware addresses, names of users or of the computer, files, browser history, the location; of programs only whether one of those for remote control runs that are listed below. Never kept or sent: sound. It is analysed in memory while it comes in, and overwritten; what leaves the computer are the levels below. Before anything is sent, the agent shows the exact text on request.

      *Evidence* says how a value is known: `declared` is what you say, `self-reported` is what the program read on your computer. A measurement node's own count makes network values `witnessed`; no report can claim that for itself.
      """;

  private static final String PROGRAMS = """

      ## Programs for remote control
      With one of these, somebody else can work on the computer. The names of running processes are compared with this list on your computer and forgotten; only the names in the first column that were found get into the report, and nothing of any other program. Support by remote control is common and no fault: whoever reads the report can ask.

      """;

  /** Why each group is read: what would be judged wrongly or not at all without it. */
  private static final List<Group> GROUPS = List.of(
      new Group(
          "memory",
          "Memory",
          "Employers ask for it. Usable memory is less than what was bought, so both are read, and where the figure comes from."),
      new Group(
          "processor",
          "Processor",
          "Employers ask for it. The load before the check tells whether something else made the computer slow. Points come from a test of two seconds ([processor-benchmark.md](processor-benchmark.md))."),
      new Group(
          "operatingSystem",
          "Operating system",
          "Programs for work need certain systems, and systems that their makers no longer mend are a risk: [supported-systems.md](supported-systems.md) says which those are."),
      new Group(
          "disk",
          "Disk",
          "Programs for work need space. Only how much is free, not what lies there."),
      new Group("display", "Screens", "Some work needs a large screen or two."),
      new Group(
          "power",
          "Power",
          "On battery a computer slows itself down, so that it would be judged unfairly."),
      new Group(
          "link",
          "Connection",
          "A slow Wi-Fi link is not the provider's fault, and the advice for it differs. No network names, no addresses."),
      new Group(
          "hints",
          "Hints",
          "Shown to a person; none of them counts against anybody. Which programs are looked for stands [below](#programs-for-remote-control)."),
      new Group(
          "network",
          "Line",
          "The line is what the check is mostly about: how much it carries, how evenly, and how quickly it answers. The figures per tenth of a second show whether it kept its rate; the node counts them as well. A proxy, a VPN, a busy computer or other traffic of this computer speak for a line that was slow: only how much there was is read, not whose it was. What is called night is there only if you start `deskworthy watch`: how often the line answered in the hours that you chose."),
      new Group(
          "noise",
          "Room and microphone",
          "Levels only, relative to the loudest that the microphone can tell. From one figure per second nobody can hear what was said."),
      new Group(
          "reach",
          "Services",
          "Only if the employer names services to work with, such as a help desk. The program connects to each of their hosts as a browser would, without signing in, and so the service sees your address as it would at work. NAME is what the employer calls the service. Nothing is asked in your home network."),
      new Group(
          "declared",
          "What you declare",
          "What no program can measure. The employer chooses the questions; your yes or no goes into the report."));

  private WhatIsRead() {}

  static String document() {
    return HEAD
        + GROUPS.stream().map(WhatIsRead::section).collect(Collectors.joining())
        + PROGRAMS
        + Tables.remoteControl();
  }

  /** Returns the groups of the catalogue that have no reason to be read. */
  static List<String> unexplained() {
    return Tables.all()
        .map(finding -> finding.names().get(0))
        .distinct()
        .filter(name -> GROUPS.stream().noneMatch(group -> group.name().equals(name)))
        .toList();
  }

  private static String section(Group group) {
    return "\n## " + group.title() + "\n" + group.why() + "\n\n"
        + "| what | что | name in the report | unit | a right value is | evidence |\n"
        + "|---|---|---|---|---|---|\n"
        + Tables.all()
            .filter(finding -> finding.names().get(0).equals(group.name()))
            .map(WhatIsRead::row)
            .collect(Collectors.joining());
  }

  private static String row(Finding<?> finding) {
    return List.of(
            name(ENGLISH, finding),
            name(RUSSIAN, finding),
            "`" + finding.path() + "`",
            Tables.unit(finding),
            finding.form().expected(),
            finding.evidence().word())
        .stream()
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String name(Messages messages, Finding<?> finding) {
    Optional<String> name = messages.find("finding." + finding.path());
    return name.map(text -> text.replace("{0}", "NAME")).orElse(finding.path());
  }

  private record Group(String name, String title, String why) {}
}
