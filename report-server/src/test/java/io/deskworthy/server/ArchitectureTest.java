package io.deskworthy.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretBox;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = "io.deskworthy.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "io.deskworthy.server";

  @ArchTest
  static final ArchRule featuresFormNoCycles = slices()
      .matching(ROOT + ".(*)..")
      .should()
      .beFreeOfCycles()
      .because("a feature that needs another which needs it back is one feature in two folders");

  @ArchTest
  static final ArchRule onlyTheRootSeesStorage = noClasses()
      .that()
      .resideInAPackage(ROOT + ".(*)..")
      .and()
      .resideOutsideOfPackage(ROOT + ".storage..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage(ROOT + ".storage..")
      .because("features own their stores' interfaces, so that each is tested without a database");

  @ArchTest
  static final ArchRule featuresDoNotSeeTheRoot = noClasses()
      .that()
      .resideInAPackage(ROOT + ".(*)..")
      .and()
      .resideOutsideOfPackage(ROOT + ".command..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage(ROOT)
      .because("the root puts features together; only the command line starts it");

  @ArchTest
  static final ArchRule httpLibraryInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".http..")
      .should()
      .dependOnClassesThat(
          resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."))
      .because("handlers see our small interfaces, and another library is one package's work");

  @ArchTest
  static final ArchRule sqlInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".storage..")
      .should()
      .dependOnClassesThat(resideInAnyPackage(
          "java.sql..",
          "javax.sql..",
          "org.jdbi..",
          "com.zaxxer..",
          "org.flywaydb..",
          "org.postgresql..",
          "org.sqlite.."))
      .because("what is durable, and where databases differ, is decided in one place");

  @ArchTest
  static final ArchRule picocliInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".command..")
      .should()
      .dependOnClassesThat(resideInAPackage("picocli.."))
      .because("a server is started by tests as well, without a command line");

  @ArchTest
  static final ArchRule nativeCallsInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".tcp..")
      .should()
      .dependOnClassesThat(resideInAPackage("com.sun.jna.."))
      .because("a wrong native call ends the process; there is one, and it only reads");

  @ArchTest
  static final ArchRule printingInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".print..")
      .should()
      .dependOnClassesThat(resideInAnyPackage(
          "com.google.zxing..", "com.openhtmltopdf..", "org.apache.pdfbox..", "java.awt.."))
      .because("libraries that draw are large, and what they are given must be ours alone");

  @ArchTest
  static final ArchRule mailInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".mail..")
      .should()
      .dependOnClassesThat(resideInAPackage("jakarta.mail.."))
      .because("who sends a letter need not know how letters travel");

  @ArchTest
  static final ArchRule metricsInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".metrics..")
      .should()
      .dependOnClassesThat(resideInAPackage("io.prometheus.."))
      .because("whoever is counted need not know by whom");

  @ArchTest
  static final ArchRule openIdConnectInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".oidc..")
      .should()
      .dependOnClassesThat(resideInAPackage("com.nimbusds.."))
      .because("reports and certificates are verified by our own strict code, not by a library");

  @ArchTest
  static final ArchRule secretsAreComparedInConstantTime = noMethods()
      .should(
          new ArchCondition<JavaMethod>("compare what a keyed hash made, or arrays, by equals") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
              boolean hashes =
                  calls(method, KeyedHash.class, "of") || calls(method, SecretBox.class, "open");
              boolean equals = calls(method, String.class, "equals")
                  || calls(method, String.class, "equalsIgnoreCase")
                  || calls(method, String.class, "contentEquals")
                  || calls(method, Objects.class, "equals");
              boolean bytes = calls(method, Arrays.class, "equals");
              events.add(new SimpleConditionEvent(
                  method, (hashes && equals) || bytes, method.getFullName()));
            }
          })
      .because("how long a comparison takes must not tell how much of a guess was right;"
          + " MessageDigest.isEqual takes the same time for all");

  @ArchTest
  static final ArchRule whatIsSentIsComparedByMessageDigest = classes()
      .that()
      .haveSimpleName("SignInGuard")
      .or()
      .haveSimpleName("KnownBrowsers")
      .or()
      .haveSimpleName("SecondSteps")
      .or()
      .haveSimpleName("OidcClient")
      .or()
      .haveSimpleName("Accounts")
      .should()
      .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
      .because("form tokens, marks, codes and states come from strangers");

  private static boolean calls(JavaMethod method, Class<?> owner, String name) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(call ->
            call.getTarget().getName().equals(name) && call.getTargetOwner().isEquivalentTo(owner));
  }

  @ArchTest
  static final ArchRule outgoingRequestsInOnePackage = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".webhook..")
      .should()
      .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio.."))
      .because("what this server calls on others' behalf is checked and pinned in one place");

  @ArchTest
  static final ArchRule theAgentIsNotSeen = noClasses()
      .should()
      .dependOnClassesThat(resideInAPackage("io.deskworthy.agent.."))
      .because("agent and server share the module report and nothing else");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked = classes()
      .should(new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
          boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
          events.add(new SimpleConditionEvent(item, marked, item.getPackageName()));
        }
      })
      .because("null is not a value here; NullAway checks only what is marked");
}
