package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Processor;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.ByteSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What OSHI would tell of a machine, taken from what the machine's own commands printed:
 * {@code Name : value}, {@code Name=value} or {@code "name" : "value"}. What is missing or empty
 * comes as OSHI has it then: 0 or an empty text, through the same door.
 *
 * @param sections by command
 */
record PublishedFacts(Map<String, String> sections) implements MachineFacts {

  private static final Pattern GIGABYTES = Pattern.compile("([0-9]+) GB");

  private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{7,}\\b");

  private static final Map<String, Integer> MEDIA =
      Map.of("Unspecified", 0, "802.3", 14, "Native 802.11", 9);

  @Override
  public Reading<ByteSize> totalMemory() {
    return Sentinels.bytes(
        number("CsTotalPhysicalMemory", "TotalPhysicalMemory", "total_usable_bytes", "hw.memsize")
            .or(() -> number("TotalVisibleMemorySize").map(kilobytes -> kilobytes * 1024))
            .or(this::gigabytes)
            .orElse(0L));
  }

  private Optional<Long> gigabytes() {
    return value("Memory", "SPMemoryDataType", "physicalMemory")
        .flatMap(text -> GIGABYTES
            .matcher(text)
            .results()
            .findFirst()
            .map(size -> Long.parseLong(size.group(1)) << 30));
  }

  @Override
  public Reading<ByteSize> availableMemory() {
    return Sentinels.unreadable();
  }

  @Override
  public Reading<ByteSize> memoryModules() {
    return Sentinels.bytes(sections.entrySet().stream()
        .filter(section -> section.getKey().matches("(?i).*(memorychip|memory modules).*"))
        .flatMap(section -> NUMBER.matcher(section.getValue()).results())
        .map(MatchResult::group)
        .mapToLong(Long::parseLong)
        .sum());
  }

  /** What {@code GetPhysicallyInstalledSystemMemory} says, as PowerShell prints it, in kB. */
  Reading<ByteSize> installedMemory() {
    return Sentinels.bytes(number("CsPhyicallyInstalledMemory").orElse(0L) * 1024);
  }

  @Override
  public List<String> graphicsCards() {
    return value("VideoName", "sppci_model").stream().toList();
  }

  @Override
  public Processor processor() {
    Reading<String> model = Sentinels.text(
        value(
                "Chip",
                "chipType",
                "Processor Name",
                "machdep.cpu.brand_string",
                "CsProcessors",
                "Name")
            .map(name -> name.replaceAll("[{}]", ""))
            .orElse(""),
        120);
    return new Processor(
        model,
        count("NumberOfCores", "Total Number of Cores", "machdep.cpu.core_count"),
        count("NumberOfLogicalProcessors", "machdep.cpu.thread_count"),
        OshiInventory.frequency(model, -1));
  }

  private Reading<Long> count(String... names) {
    return Sentinels.count(value(names)
        .map(text -> text.replaceAll("[^0-9].*", ""))
        .filter(text -> !text.isEmpty())
        .map(Long::parseLong)
        .orElse(0L));
  }

  @Override
  public SystemNames system() {
    String version = value("ProductVersion", "OsVersion", "Version")
        .or(() -> value("System Version").map(text -> text.split(" ", -1)[1]))
        .orElse("");
    String build = value("OsBuildNumber", "BuildNumber")
        .orElse(version.startsWith("10.0.") ? version.substring("10.0.".length()) : "");
    return new SystemNames(
        Sentinels.unreadable(),
        Sentinels.text(version, 60),
        Sentinels.text(build, 80),
        Sentinels.unreadable());
  }

  Reading<String> text(String name, int maxLength) {
    return Sentinels.text(value(name).orElse(""), maxLength);
  }

  @Override
  public Reading<List<String>> screens() {
    return Reading.unknown(OshiInventory.NO_SCREEN);
  }

  @Override
  public Reading<Boolean> onBattery() {
    return Sentinels.unreadable();
  }

  @Override
  public boolean knowsVirtualMachine() {
    return false;
  }

  @Override
  public Optional<Adapter> adapter(String name) {
    int type = value("*IfType")
        .map(Integer::parseInt)
        .orElse(value("MediaType").filter("802.3"::equals).isPresent() ? 6 : 0);
    int medium = value("*PhysicalMediaType")
        .map(Integer::parseInt)
        .orElse(MEDIA.getOrDefault(value("PhysicalMediaType").orElse(""), 0));
    return Optional.of(new Adapter(value("ifDesc").orElse(""), type, medium, 0));
  }

  @Override
  public List<String> processNames() {
    return List.of();
  }

  @Override
  public long[] loadTicks() {
    return new long[0];
  }

  @Override
  public double loadSince(long[] ticks) {
    return Double.NaN;
  }

  private Optional<Long> number(String... names) {
    return value(names).filter(text -> text.matches("[0-9]+")).map(Long::parseLong);
  }

  /** Returns the first of {@code names} that is there with a value. */
  private Optional<String> value(String... names) {
    return Stream.of(names)
        .flatMap(name -> sections.values().stream()
            .flatMap(String::lines)
            .flatMap(line -> valueIn(line.strip(), name).stream()))
        .findFirst();
  }

  private static Optional<String> valueIn(String line, String name) {
    String plain = line.replaceAll("^\"|\",?$", "").replaceAll("\"\\s*:\\s*\"?", ": ");
    String rest = plain.startsWith(name) ? plain.substring(name.length()).strip() : "";
    return rest.startsWith(":") || rest.startsWith("=")
        ? Optional.of(rest.substring(1).strip().replace("\"", "")).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
