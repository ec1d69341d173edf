package io.deskworthy.bench.applicants;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes applications as they come to a server in a year: signed, judged, and with all ids. */
final class Applications {

  private static final String URL = "http://127.0.0.1/api/v1/reports";
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int ID_LENGTH = 26;

  /** Keys are slow to make, and nothing here depends on whose is whose. */
  private static final int KEYS = 100;

  private static final long YEAR_MILLIS = Duration.ofDays(365).toMillis();

  private final Random random;
  private final Population population;
  private final List<SigningKey> keys;
  private final Policy policy;
  private final Instant end;

  Applications(long seed, Instant end) throws MalformedJsonException {
    this.random = new Random(seed);
    this.population = new Population(random);
    this.keys = Stream.generate(SigningKey::generate).limit(KEYS).toList();
    this.policy = PolicyFormat.read(Presets.defaultPolicy());
    this.end = end;
  }

  /**
   * One of them, as rows hold it.
   *
   * @param position counted from 0
   */
  record Application(
      String invitation,
      String report,
      String name,
      int position,
      Instant receivedAt,
      SigningKey key,
      String nonce,
      String jws,
      String digest,
      String verdict,
      String assessments) {}

  /** Returns one more; {@code positions} there are to apply for. */
  Application next(int positions) {
    Instant receivedAt = end.minusMillis((long) (random.nextDouble() * YEAR_MILLIS));
    SigningKey key = keys.get(random.nextInt(keys.size()));
    byte[] nonceBytes = new byte[16];
    random.nextBytes(nonceBytes);
    String nonce = Base64Url.encode(nonceBytes);
    Findings findings = population.findings();
    Report report = new Report(
        receivedAt,
        "0.1.0",
        "session",
        Optional.of(new Consent("1", "en", receivedAt)),
        findings,
        List.of());
    String jws = SignedReport.seal(report, key, nonce, URL);
    Judgement judgement = Judge.judge(policy, findings);
    return new Application(
        id(),
        id(),
        population.name(),
        (int) (positions * random.nextDouble() * random.nextDouble()),
        receivedAt,
        key,
        nonce,
        jws,
        SignedReport.digest(jws),
        judgement.verdict().name(),
        StrictJson.line(assessments(judgement)));
  }

  /** Returns {@code count} of them, to be written together. */
  List<Application> next(int count, int positions) {
    List<Application> batch = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      batch.add(next(positions));
    }
    return batch;
  }

  String id() {
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  /** As long as what the server writes: nothing but the size of it matters beside the codes. */
  private static ArrayNode assessments(Judgement judgement) {
    ArrayNode list = StrictJson.newObject().putArray("assessments");
    for (Assessment each : judgement.assessments()) {
      ObjectNode json = list.addObject()
          .put("requirement", each.requirement())
          .put("assessment", each.outcome().name())
          .put("severity", each.severity().word())
          .put("evidence", each.evidence().word())
          .put("reason", each.reason().code())
          .put("warning", each.warning());
      json.putObject("measured").put("value", 12_345_678).put("unit", "bit/s");
      json.putObject("required").put("value", 20_000_000).put("unit", "bit/s");
    }
    return list;
  }
}
