package io.deskworthy.report;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.policy.ReachProfiles;
import io.deskworthy.report.text.Messages;
import java.io.Serializable;
import java.time.Clock;
import java.util.Random;

@AnalyzeClasses(
    packages = "io.deskworthy.report",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule TOUCHES_NOTHING_OUTSIDE = noClasses()
      .that()
      .doNotBelongToAnyOf(Presets.class, ReachProfiles.class, Messages.class)
      .and()
      .doNotHaveFullyQualifiedName("io.deskworthy.report.machine.DataFile")
      .should()
      .dependOnClassesThat(resideInAnyPackage(
              "java.io..",
              "java.net..",
              "java.nio.file..",
              "java.nio.channels..",
              "java.sql..",
              "java.util.logging..",
              "javax.sound..",
              "javax.swing..",
              "javax.net..",
              "java.awt..")
          .and(not(type(Serializable.class))))
      .because(
          "agent and server must come to the same result from the same values; only Presets,"
              + " ReachProfiles, Messages and DataFile read files, and those are their own, inside the jar");

  @ArchTest
  static final ArchRule KNOWS_NO_CLOCK_AND_NO_CHANCE = noClasses()
      .should()
      .callMethod(System.class, "nanoTime")
      .orShould()
      .callMethod(System.class, "currentTimeMillis")
      .orShould()
      .dependOnClassesThat(type(Clock.class))
      .orShould()
      .dependOnClassesThat(type(Random.class))
      .because("time and chance come in as values");

  @ArchTest
  static final ArchRule HAS_NO_CYCLES = slices()
      .matching("io.deskworthy.report.(*)..")
      .should()
      .beFreeOfCycles()
      .because("a package should be readable after those it rests on");

  @ArchTest
  static final ArchRule POINTS_ONE_WAY = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("unit")
      .definedBy("io.deskworthy.report.unit")
      .layer("json")
      .definedBy("io.deskworthy.report.json")
      .layer("finding")
      .definedBy("io.deskworthy.report.finding")
      .layer("jws")
      .definedBy("io.deskworthy.report.jws")
      .layer("credential")
      .definedBy("io.deskworthy.report.credential")
      .layer("machine")
      .definedBy("io.deskworthy.report.machine")
      .layer("policy")
      .definedBy("io.deskworthy.report.policy")
      .layer("network")
      .definedBy("io.deskworthy.report.network")
      .layer("judging")
      .definedBy("io.deskworthy.report.judging")
      .layer("text")
      .definedBy("io.deskworthy.report.text")
      .layer("report")
      .definedBy("io.deskworthy.report")
      .whereLayer("unit")
      .mayNotAccessAnyLayer()
      .whereLayer("json")
      .mayNotAccessAnyLayer()
      .whereLayer("finding")
      .mayOnlyAccessLayers("unit", "json")
      .whereLayer("jws")
      .mayOnlyAccessLayers("json")
      .whereLayer("credential")
      .mayOnlyAccessLayers("jws", "json")
      .whereLayer("machine")
      .mayOnlyAccessLayers("finding", "json")
      .whereLayer("policy")
      .mayOnlyAccessLayers("finding", "jws", "json", "unit")
      .whereLayer("network")
      .mayOnlyAccessLayers("policy", "finding", "jws", "json", "unit")
      .whereLayer("judging")
      .mayOnlyAccessLayers("network", "policy", "finding", "unit")
      .whereLayer("text")
      .mayOnlyAccessLayers("judging", "network", "policy", "finding", "unit")
      .whereLayer("report")
      .mayOnlyAccessLayers("finding", "jws", "json")
      .because("signatures know nothing of what they cover, and findings nothing of who judges");

  @ArchTest
  static final ArchRule KEEPS_JSON_OUT_OF_JUDGING = noClasses()
      .that()
      .resideInAnyPackage("..judging..", "..unit..", "..text..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("tools.jackson..")
      .because("a verdict depends on values and not on how they are written");

  @ArchTest
  static final ArchRule NAMES_ITS_FAULTS = classes()
      .that()
      .areAssignableTo(Exception.class)
      .should()
      .haveModifier(JavaModifier.FINAL)
      .andShould()
      .bePublic()
      .because("each boundary has one checked exception, which callers can name");

  private ArchitectureTest() {}
}
