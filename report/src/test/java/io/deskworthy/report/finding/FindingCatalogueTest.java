package io.deskworthy.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingCatalogueTest {

  private static final List<String> WORDS_OF_PRIVATE_THINGS =
      List.of("serial", "mac", "user", "host", "address", "uuid", "file", "folder");

  @Test
  void namesEachFindingOnce() {
    assertThat(FindingCatalogue.ALL).doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }

  @Test
  void placesEveryFindingInAGroup() {
    assertThat(FindingCatalogue.ALL)
        .allSatisfy(finding ->
            assertThat(finding.path()).matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*){1,2}"));
  }

  @Test
  void neverPlacesAValueWhereAnotherHasItsGroup() {
    List<String> paths = FindingCatalogue.ALL.stream().map(Finding::path).toList();

    assertThat(paths)
        .allSatisfy(path -> assertThat(paths).noneMatch(other -> other.startsWith(path + ".")));
  }

  @Test
  void readsNothingThatTellsWhoOrWhereSomebodyIs() {
    assertThat(FindingCatalogue.ALL)
        .allSatisfy(finding -> assertThat(finding.names())
            .noneMatch(name -> WORDS_OF_PRIVATE_THINGS.stream().anyMatch(name::contains)));
  }

  @Test
  void takesDeclarationsOfAnyNameOfLettersAndDigits() {
    assertThat(DeclaredFindings.named("ownHeadset")).isPresent();
    assertThat(DeclaredFindings.named("nightShifts")).contains(DeclaredFindings.NIGHT_SHIFTS);
    assertThat(DeclaredFindings.named("Own")).isEmpty();
    assertThat(DeclaredFindings.named("own.headset")).isEmpty();
    assertThat(DeclaredFindings.named("x".repeat(41))).isEmpty();
  }
}
