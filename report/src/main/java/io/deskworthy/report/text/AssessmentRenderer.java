package io.deskworthy.report.text;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.NightsRule;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.QuietRoom;
import io.deskworthy.report.policy.ReachRule;
import io.deskworthy.report.policy.ReachService;
import io.deskworthy.report.policy.Requirement;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.ScreenRule;
import io.deskworthy.report.policy.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts assessments under one policy into words. Texts get the measured figure as <code>{0}</code>,
 * the demanded one as <code>{1}</code> and what counts as that much goodput as <code>{2}</code>.
 *
 * @param texts the language
 * @param policy under which the assessments were made
 * @param system windows, macos or linux, whose settings the advice then names; empty if not known
 */
public record AssessmentRenderer(Texts texts, Policy policy, String system) {

  private static final String NOTHING = "—";

  /** Added to a reason whose figure is below the nominal one although the requirement is met. */
  private static final String BELOW_NOMINAL = ".below-nominal";

  /** Makes a renderer whose advice goes for every system. */
  public AssessmentRenderer(Texts texts, Policy policy) {
    this(texts, policy, "");
  }

  /** Returns a renderer whose advice is for the system on which {@code findings} were made. */
  public static AssessmentRenderer of(Texts texts, Policy policy, Findings findings) {
    String family = findings.reading(MachineFindings.SYSTEM_FAMILY).value().orElse("");
    return new AssessmentRenderer(texts, policy, system(family.toLowerCase(Locale.ROOT)));
  }

  private static String system(String family) {
    if (family.isEmpty() || family.startsWith("windows")) {
      return family.isEmpty() ? "" : "windows";
    }
    return family.startsWith("mac") ? "macos" : "linux";
  }

  /** Returns {@code assessment} in words. */
  public AssessmentText render(Assessment assessment) {
    Optional<Requirement> requirement = policy.requirement(assessment.requirement());
    return new AssessmentText(
        requirement.flatMap(this::service).orElse(texts.requirement(assessment.requirement())),
        measured(assessment),
        required(assessment),
        texts.outcome(assessment.outcome()),
        texts.severity(assessment.severity()),
        texts.evidence(assessment.evidence()),
        reason(assessment),
        advice(assessment),
        requirement.flatMap(Requirement::note).map(note -> note.in(texts.locale())));
  }

  /** The policy has a better name for a service than the name of its requirement. */
  private Optional<String> service(Requirement requirement) {
    return requirement.rule() instanceof ReachRule reach
        ? reach
            .service()
            .map(ReachService::title)
            .map(title -> title.in(texts.locale()))
            .map(texts::service)
        : Optional.empty();
  }

  private String measured(Assessment assessment) {
    return assessment
        .measured()
        .map(quantity -> texts
            .first(
                List.of("measured." + assessment.requirement() + unitSuffix(quantity)),
                texts.quantity(quantity))
            .orElse(texts.quantity(quantity)))
        .orElse(NOTHING);
  }

  private String required(Assessment assessment) {
    String amount = texts.quantity(assessment.required());
    String name = assessment.requirement();
    String bound = policy.requirement(name).map(found -> bound(found.rule())).orElse("");
    return texts
        .first(
            List.of(
                "required." + name + unitSuffix(assessment.required()),
                "required." + name,
                "required." + bound),
            amount,
            amount,
            counted(assessment))
        .orElse(amount);
  }

  private String reason(Assessment assessment) {
    String name = assessment.requirement();
    String code = assessment.reason().code();
    List<String> keys = new ArrayList<>();
    if (isBelowNominal(assessment)) {
      keys.add("reason." + name + "." + code + BELOW_NOMINAL);
    }
    keys.add("reason." + name + "." + code + "." + assessment.outcome());
    keys.add("reason." + name + "." + code);
    keys.add("reason." + code + "." + assessment.outcome());
    keys.add("reason." + code);
    return texts.first(keys, arguments(assessment)).orElse(code);
  }

  private Optional<String> advice(Assessment assessment) {
    if (assessment.outcome() == Outcome.MET && !assessment.warning()) {
      return Optional.empty();
    }
    String name = assessment.requirement();
    String code = assessment.reason().code();
    List<String> keys = Stream.of(
            "advice." + name + "." + code,
            "advice." + code,
            "advice." + name,
            "advice." + assessment.outcome())
        .flatMap(key -> Stream.of(key + "." + system, key))
        .toList();
    return texts.first(keys, arguments(assessment));
  }

  private Object[] arguments(Assessment assessment) {
    return new Object[] {
      assessment.measured().map(texts::quantity).orElse(NOTHING),
      texts.quantity(assessment.required()),
      counted(assessment)
    };
  }

  /** Goodput is judged against a share of the demanded rate; for all else this is the demand. */
  private String counted(Assessment assessment) {
    return amount(assessment.required())
        .filter(amount -> amount.unit() == Unit.BIT_PER_SECOND)
        .map(amount -> texts.quantity(
            new Quantity.Amount(amount.value() * policy.goodputFactor(), amount.unit())))
        .orElse(texts.quantity(assessment.required()));
  }

  private static boolean isBelowNominal(Assessment assessment) {
    double measured = assessment
        .measured()
        .flatMap(AssessmentRenderer::amount)
        .map(Quantity.Amount::value)
        .orElse(0.0);
    return assessment.outcome() == Outcome.MET
        && amount(assessment.required())
            .map(demand -> measured < demand.value())
            .orElse(false);
  }

  private static Optional<Quantity.Amount> amount(Quantity quantity) {
    return quantity instanceof Quantity.Amount amount ? Optional.of(amount) : Optional.empty();
  }

  private static String unitSuffix(Quantity quantity) {
    return amount(quantity).map(amount -> "." + amount.unit().symbol()).orElse("");
  }

  private static String bound(Rule rule) {
    return rule.fold(new Rule.Cases<>() {
      @Override
      public String atLeast(Rule.AtLeast least) {
        return "at-least";
      }

      @Override
      public String atMost(Rule.AtMost most) {
        return "at-most";
      }

      @Override
      public String oneOf(Rule.OneOf oneOf) {
        return "one-of";
      }

      @Override
      public String holds() {
        return "holds";
      }

      @Override
      public String reach(ReachRule reach) {
        return "holds";
      }

      @Override
      public String screen(ScreenRule screen) {
        return "at-least";
      }

      @Override
      public String nights(NightsRule nights) {
        return "at-most";
      }

      @Override
      public String quietRoom(QuietRoom room) {
        return "at-least";
      }
    });
  }
}
