package io.deskworthy.server.employer;

import io.deskworthy.server.applicant.Age;
import io.deskworthy.server.applicant.ApplicantFilter;
import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.ListScope;
import io.deskworthy.server.applicant.ListSort;
import io.deskworthy.server.applicant.Standing;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** By what the list of applicants can be narrowed and sorted. */
final class ListChoices {

  private final ApplicantQuery query;
  private final ApplicantFilter filter;
  private final Frame frame;
  private final List<Position> positions;
  private final Set<String> requirements;

  ListChoices(ApplicantQuery query, ApplicantDesk desk, Frame frame) {
    this.query = query;
    this.filter = query.filter();
    this.frame = frame;
    this.positions = desk.positions().all();
    this.requirements = new TreeSet<>(desk.requirements().of(positions));
    filter.missed().ifPresent(requirements::add);
  }

  List<ApplicantsPage.Choice> first() {
    return List.of(
        choice("verdict", any(filter.standing(), Standing.values(), "verdict.", Enum::name)),
        choice("position", positions()));
  }

  List<ApplicantsPage.Choice> more() {
    return List.of(
        choice("missed", missed()),
        choice("age", any(filter.age(), Age.values(), "applicants.age.", Age::word)),
        choice(
            "state", all(filter.scope(), ListScope.values(), "applicants.scope.", ListScope::word)),
        choice("sort", all(query.sort(), ListSort.values(), "applicants.sort.", ListSort::word)));
  }

  boolean isNarrowed() {
    return filter.missed().isPresent()
        || filter.age().isPresent()
        || filter.scope() != ListScope.CURRENT
        || query.sort() != ListSort.NEWEST;
  }

  private ApplicantsPage.Choice choice(String name, List<Option> options) {
    return new ApplicantsPage.Choice(name, frame.text("applicants.choose." + name), options);
  }

  private <E extends Enum<E>> List<Option> any(
      Optional<E> chosen, E[] values, String texts, Function<E, String> word) {
    List<Option> options = new ArrayList<>(List.of(any(chosen)));
    for (E value : values) {
      boolean isChosen = chosen.isPresent() && chosen.get() == value;
      options.add(new Option(word.apply(value), frame.text(texts + word.apply(value)), isChosen));
    }
    return options;
  }

  private <E extends Enum<E>> List<Option> all(
      E chosen, E[] values, String texts, Function<E, String> word) {
    return Arrays.stream(values)
        .map(value ->
            new Option(word.apply(value), frame.text(texts + word.apply(value)), value == chosen))
        .toList();
  }

  private List<Option> positions() {
    List<Option> options = new ArrayList<>(List.of(any(filter.position())));
    positions.forEach(position -> options.add(new Option(
        position.id(), position.name(), filter.position().equals(Optional.of(position.id())))));
    return options;
  }

  private List<Option> missed() {
    List<Option> options = new ArrayList<>(List.of(any(filter.missed())));
    requirements.forEach(name -> options.add(new Option(
        name, frame.texts().requirement(name), filter.missed().equals(Optional.of(name)))));
    return options;
  }

  private Option any(Optional<?> chosen) {
    return new Option("", frame.text("verdict.any"), chosen.isEmpty());
  }
}
