package io.deskworthy.report.machine;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A program by which somebody else can work on a computer. Names of processes are compared with
 * these lists and then forgotten; only the titles of those that are found get into a report, as a
 * hint for a person.
 *
 * @param title what people call it
 * @param processes the names of its processes, in small letters and without {@code .exe}
 */
public record RemoteControlProgram(String title, List<String> processes) {

  /** All that are looked for: {@code remote-control.json}. */
  public static final List<RemoteControlProgram> ALL =
      DataFile.read("remote-control.json", RemoteControlProgram::all);

  /** Linux cuts the names of processes after as many characters. */
  private static final int LINUX_NAME = 15;

  private static final int MAX_PROGRAMS = 60;
  private static final int MAX_TITLE = 40;
  private static final int MAX_NAMES = 10;

  /** Copies the list. */
  public RemoteControlProgram {
    processes = List.copyOf(processes);
  }

  /** Returns the titles of those programs of which a process stands in {@code processes}. */
  public static List<String> among(Collection<String> processes) {
    Set<String> running = new HashSet<>();
    processes.forEach(name -> running.add(plain(name)));
    return ALL.stream()
        .filter(program -> program.processes.stream()
            .anyMatch(name -> running.contains(name) || running.contains(cut(name))))
        .map(RemoteControlProgram::title)
        .toList();
  }

  private static String plain(String process) {
    String name = process.strip().toLowerCase(Locale.ROOT);
    return name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(LINUX_NAME, name.length()));
  }

  private static List<RemoteControlProgram> all(JsonFields fields) throws MalformedJsonException {
    List<RemoteControlProgram> all = new ArrayList<>();
    for (JsonFields each : fields.objects("programs", MAX_PROGRAMS)) {
      all.add(new RemoteControlProgram(
          each.text("title", MAX_TITLE), each.texts("processes", MAX_NAMES, MAX_TITLE)));
    }
    return List.copyOf(all);
  }
}
