package io.deskworthy.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.deskworthy.agent", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] MEASURING = {
    "..agent.hardware..", "..agent.network..", "..agent.noise..", "..agent.reach.."
  };

  @ArchTest
  static final ArchRule A_CHECK_KNOWS_NO_WAY_OF_MEASURING = noClasses()
      .that()
      .resideInAPackage("..agent.check..")
      .should()
      .dependOnClassesThat()
      .resideOutsideOfPackages(
          "..agent.check..", "io.deskworthy.report..", "java..", "org.jspecify..")
      .because("a new way of measuring is added without touching what runs it");

  @ArchTest
  static final ArchRule HARDWARE_STANDS_ALONE =
      standsAlone("..agent.hardware..", "..agent.network..", "..agent.noise..");

  @ArchTest
  static final ArchRule NETWORK_STANDS_ALONE =
      standsAlone("..agent.network..", "..agent.hardware..", "..agent.noise..");

  @ArchTest
  static final ArchRule NOISE_STANDS_ALONE =
      standsAlone("..agent.noise..", "..agent.hardware..", "..agent.network..");

  @ArchTest
  static final ArchRule REACH_STANDS_ALONE =
      standsAlone("..agent.reach..", "..agent.hardware..", "..agent.network..", "..agent.noise..");

  @ArchTest
  static final ArchRule MEASURING_KNOWS_NOBODY_WHO_USES_IT = noClasses()
      .that()
      .resideInAnyPackage(MEASURING)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "..agent.run..", "..agent.command..", "..agent.submission..", "..agent.identity..")
      .because("what is measured must not depend on whom it is for or how it is shown");

  @ArchTest
  static final ArchRule NOBODY_USES_THE_COMMAND_LINE = noClasses()
      .that()
      .resideOutsideOfPackages("..agent.command..", "io.deskworthy.agent")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("..agent.command..")
      .because("a window will do the same without it");

  @ArchTest
  static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices()
      .matching("io.deskworthy.agent.(*)..")
      .should()
      .beFreeOfCycles()
      .because("a reader can then begin at one end");

  @ArchTest
  static final ArchRule OSHI_IN_ONE_PACKAGE =
      onlyIn("oshi..", "the next version of OSHI then breaks one package", "..agent.hardware..");

  @ArchTest
  static final ArchRule SOUND_IN_ONE_PACKAGE = onlyIn(
      "javax.sound..",
      "Java Sound blocks and lies; what guards against that stands in one place",
      "..agent.noise.capture..",
      "..agent.noise");

  @ArchTest
  static final ArchRule OPENAL_IN_ONE_PACKAGE = onlyIn(
      "org.lwjgl..", "native libraries are called in one guarded place", "..agent.noise.capture..");

  @ArchTest
  static final ArchRule PICOCLI_IN_ONE_PACKAGE =
      onlyIn("picocli..", "how commands are typed is nobody else's business", "..agent.command..");

  /** The line and the way to services are tried on OkHttp's own connections. */
  @ArchTest
  static final ArchRule OKHTTP_WHERE_THE_WEB_IS_SPOKEN_TO = onlyIn(
      "okhttp3..",
      "everything else is tested without a socket",
      "..agent.http..",
      "..agent.network..",
      "..agent.reach..",
      "io.deskworthy.agent");

  @ArchTest
  static final ArchRule SCRIPTS_IN_ONE_PACKAGE = onlyIn(
      "org.mozilla.javascript..",
      "other people's scripts run in one guarded place",
      "..agent.http.proxy..");

  @ArchTest
  static final ArchRule SWING_IN_ONE_PACKAGE = noClasses()
      .that()
      .resideOutsideOfPackage("io.deskworthy.agent.window")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("javax.swing..", "java.awt..", "com.formdev..")
      .because(
          "the command line must run where there is no screen, and the journey be tested there");

  @ArchTest
  static final ArchRule NOBODY_USES_THE_WINDOW = noClasses()
      .that()
      .resideOutsideOfPackages("..agent.window..", "io.deskworthy.agent")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("..agent.window..")
      .because("everything can be done without it");

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED_PAST_THE_TERMINAL = noClasses()
      .should(ArchConditions.accessField(System.class, "out"))
      .orShould(ArchConditions.accessField(System.class, "err"))
      .because("results and progress have their streams, and tests read both");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes().should(liveInANullMarkedPackage()).because("a null is a fault that no test finds");

  private static ArchRule standsAlone(String one, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(one)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("each way of measuring can be understood, tested and replaced by itself");
  }

  private static ArchRule onlyIn(String library, String because, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(because);
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " does not"));
        }
      }
    };
  }
}
