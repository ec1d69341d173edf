package io.deskworthy.server.candidate;

import io.deskworthy.report.policy.Policy;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.Appraisal;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.session.EnrolmentStore;
import java.io.IOException;

/** What came of it, as the candidate sees it: {@code /i/CODE/result}. */
public final class ResultAddress {

  private static final String CODE = "code";

  private final TypedCodes codes;
  private final ResultStore results;
  private final EnrolmentStore enrolments;
  private final PositionStore positions;
  private final Appraiser appraiser;
  private final Pages pages;

  /** Shows what {@code results} finds, judged anew by {@code appraiser}. */
  public ResultAddress(
      TypedCodes codes,
      ResultStore results,
      EnrolmentStore enrolments,
      PositionStore positions,
      Appraiser appraiser,
      Pages pages) {
    this.codes = codes;
    this.results = results;
    this.enrolments = enrolments;
    this.positions = positions;
    this.appraiser = appraiser;
    this.pages = pages;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get("/i/{code}/result", pages.withErrorPages(this::answer));
  }

  /** An invitation that has expired since still shows what came of it. */
  private void answer(Exchange exchange) throws IOException {
    Invitation invitation = codes.invitation(exchange, CODE);
    String code = TypedCodes.text(exchange, CODE);
    ResultStore.Result result =
        results.latest(invitation.id()).orElseThrow(ResultAddress::noReport);
    Policy policy = positions.policy(result.policyHash()).orElseThrow().policy();
    Appraisal appraisal = enrolments
        .key(result.report().keyId())
        .flatMap(key -> appraiser.again(result.report(), key, policy))
        .orElseThrow(() -> new IllegalStateException(
            "the stored report " + result.report().id() + " no longer fits its signature"));
    Frame frame = pages.frame(exchange, "/i/" + code + "/result");
    exchange.setHeader("X-Robots-Tag", "noindex");
    ResultPage page = ResultPage.of(code, result, policy, appraisal.judgement(), frame);
    pages.answer(exchange, 200, "candidate/result", frame, page);
  }

  private static Problem noReport() {
    return new Problem(
        404,
        "no-report-yet",
        "No report has come yet",
        "Run the check and send its report; then look here again.");
  }
}
