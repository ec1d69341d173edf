package io.deskworthy.server;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An applicant tracking system that speaks as Greenhouse does. */
final class GreenhouseUse {

  private final DocumentedApi api;
  private final String position;
  private final String token;

  GreenhouseUse(DocumentedApi api, String position, String token) {
    this.api = api;
    this.position = position;
    this.token = token;
  }

  /** Does all, at last with a server in {@code mute} that has no mail. */
  void all(Path mute) throws Exception {
    String sendTest = "POST /api/v1/greenhouse/send_test";
    String none = api.example(sendTest).orElseThrow();
    String wish = none.replace("none", position);
    api.call("GET /api/v1/greenhouse/list_tests").token(token).send(200);
    ObjectNode sent = api.call(sendTest).token(token).body(wish).send(200);
    api.call(sendTest)
        .token(token)
        .body(wish.replaceFirst("\\{", "{\"url\":\"https://10.0.0.1/\","))
        .send(422);
    api.call("GET /api/v1/greenhouse/test_status")
        .query("partner_interview_id=" + sent.get("partner_interview_id").stringValue())
        .token(token)
        .send(200);
    api.callWithExample("POST /api/v1/greenhouse/response_error").token(token).send(200);
    withoutMail(sendTest, none, mute);
  }

  private void withoutMail(String sendTest, String none, Path path) throws Exception {
    try (ReportServer mute = ReportServer.start(ServerConfig.onLoopback(path));
        OpenData itsData = OpenData.open(path, Clock.systemUTC())) {
      User owner = itsData.users().users().get(0);
      String itsToken = SignInAssembly.parts(
              itsData, Clock.systemUTC(), Optional.empty(), Optional.empty())
          .tokens()
          .make(owner, "test", Role.OWNER, Duration.ofDays(1));
      api.call(sendTest)
          .at(mute.address())
          .token(itsToken)
          .body(none.replace("none", itsData.positions().all().get(0).id()))
          .send(409);
    }
  }
}
