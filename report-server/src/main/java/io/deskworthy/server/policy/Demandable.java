package io.deskworthy.server.policy;

import static io.deskworthy.server.policy.NumberField.Kind.ANY;
import static io.deskworthy.server.policy.NumberField.Kind.OPTIONAL;
import static io.deskworthy.server.policy.NumberField.Kind.WHOLE;

import io.deskworthy.report.judging.Demand;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.ReachProfile;
import io.deskworthy.report.policy.ReachProfiles;
import io.deskworthy.report.policy.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a policy can demand.
 *
 * @param name of the requirement
 * @param fields in which the demand is typed; none if the thing just has to be so
 * @param unit of the demand, where it has one
 * @param profile of the service that is to be reached, where it is a known one
 */
record Demandable(
    String name, List<FieldSpec> fields, Optional<Unit> unit, Optional<ReachProfile> profile) {

  static final String SERVICE = "reach.";
  static final String DECLARATION = "declared.";

  /** What every candidate can be asked; the text for it comes with the product. */
  static final String NIGHT_SHIFTS = DECLARATION + "nightShifts";

  private static final String MOST_GIGABYTES = "100000";
  private static final String MOST_MEGABITS = "16000";
  private static final String MOST_MILLIS = "60000";
  private static final String MOST_PIECES = "1000000";

  /** Returns all that this version knows by name. */
  static List<Demandable> known() {
    List<Demandable> all = new ArrayList<>();
    Judge.demands()
        .forEach((name, demand) ->
            all.add(new Demandable(name, fields(demand), demand.unit(), Optional.empty())));
    ReachProfiles.ALL.forEach(profile -> all.add(service(profile)));
    all.add(plain(NIGHT_SHIFTS));
    return List.copyOf(all);
  }

  /**
   * Returns what a requirement of that name demands; of one that is not known, its JSON is kept.
   */
  static Demandable named(String name) {
    return known().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(() -> plain(name));
  }

  private static Demandable plain(String name) {
    return new Demandable(name, List.of(), Optional.empty(), Optional.empty());
  }

  private static Demandable service(ReachProfile profile) {
    List<FieldSpec> fields =
        profile.parameters().stream().sorted().<FieldSpec>map(TextField::new).toList();
    return new Demandable(SERVICE + profile.name(), fields, Optional.empty(), Optional.of(profile));
  }

  private static List<FieldSpec> fields(Demand demand) {
    return switch (demand.shape()) {
      case MIN -> List.of(bound("min", demand.unit().orElseThrow()));
      case MAX -> List.of(bound("max", demand.unit().orElseThrow()));
      case ONE_OF -> List.of(ListField.LINKS);
      case SCREEN -> screen();
      case NIGHTS -> nights();
      case QUIET_ROOM -> room();
      case REACH, HOLDS -> List.of();
    };
  }

  private static FieldSpec bound(String member, Unit unit) {
    List<String> path = List.of(member);
    return switch (unit) {
      case BYTE -> NumberField.of(member, path, Scale.of(unit), "0.1", MOST_GIGABYTES, ANY);
      case BIT_PER_SECOND ->
        NumberField.of(member, path, Scale.of(unit), "0.01", MOST_MEGABITS, ANY);
      case MILLISECOND -> NumberField.of(member, path, Scale.of(unit), "1", MOST_MILLIS, ANY);
      case RATIO, DECIBEL -> NumberField.of(member, path, Scale.of(unit), "0", "100", ANY);
      case COUNT -> NumberField.of(member, path, Scale.of(unit), "1", MOST_PIECES, WHOLE);
    };
  }

  private static List<FieldSpec> nights() {
    return List.of(
        nights("nights", Scale.PIECE, "1", "7", WHOLE),
        nights("checks", Scale.PIECE, "1", "168", WHOLE),
        nights("failedRatio", Scale.PERCENT, "0", "100", ANY),
        nights("fromHour", Scale.HOUR, "0", "23", OPTIONAL),
        nights("toHour", Scale.HOUR, "0", "23", OPTIONAL));
  }

  private static FieldSpec nights(
      String member, Scale scale, String least, String most, NumberField.Kind kind) {
    return NumberField.of(member, List.of("nights", member), scale, least, most, kind);
  }

  private static List<FieldSpec> screen() {
    return List.of(
        NumberField.of("width", List.of("screen", "widthPixels"), Scale.PIXEL, "1", "20000", WHOLE),
        NumberField.of(
            "height", List.of("screen", "heightPixels"), Scale.PIXEL, "1", "20000", WHOLE),
        NumberField.of("screens", List.of("screen", "count"), Scale.PIECE, "1", "16", OPTIONAL));
  }

  private static List<FieldSpec> room() {
    return List.of(
        room("notMetBelowDb", Scale.DECIBEL, "0", "100", ANY),
        room("warnBelowDb", Scale.DECIBEL, "0", "100", ANY),
        room("deskExtraDb", Scale.DECIBEL, "0", "100", ANY),
        room("headsetExtraDb", Scale.DECIBEL, "0", "100", ANY),
        room("voiceLikeRatio", Scale.PERCENT, "0", "100", ANY),
        room("voiceWithinDb", Scale.DECIBEL, "0", "100", ANY),
        room("events", Scale.PIECE, "1", "1000", WHOLE),
        room("eventSeconds", Scale.SECOND, "0", "120", OPTIONAL),
        room("eventWithinDb", Scale.DECIBEL, "0", "100", ANY));
  }

  private static FieldSpec room(
      String member, Scale scale, String least, String most, NumberField.Kind kind) {
    return NumberField.of(member, List.of("quietRoom", member), scale, least, most, kind);
  }
}
