package io.deskworthy.server;

import io.deskworthy.server.http.MultipartFuzz;
import io.deskworthy.server.inviting.CandidateTableFuzz;
import io.deskworthy.server.measure.AgentMessagesFuzz;
import io.deskworthy.testkit.fuzz.Corpus;
import org.junit.jupiter.api.Test;

/** Runs the committed inputs of every fuzzer of this module through its target. */
final class FuzzCorpusTest {

  @Test
  void noFormBreaksTheServer() throws Exception {
    Corpus.feed("MultipartFuzz", MultipartFuzz::fuzzerTestOneInput);
  }

  @Test
  void noTableOfCandidatesBreaksTheServer() throws Exception {
    Corpus.feed("CandidateTableFuzz", CandidateTableFuzz::fuzzerTestOneInput);
  }

  @Test
  void noMessageOfAnAgentBreaksTheServer() throws Exception {
    Corpus.feed("AgentMessagesFuzz", AgentMessagesFuzz::fuzzerTestOneInput);
  }
}
