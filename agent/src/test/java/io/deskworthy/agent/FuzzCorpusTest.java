package io.deskworthy.agent;

import io.deskworthy.agent.network.NodeMessagesFuzz;
import io.deskworthy.agent.network.ndt7.Ndt7FramesFuzz;
import io.deskworthy.agent.submission.ServerAnswerFuzz;
import io.deskworthy.testkit.fuzz.Corpus;
import org.junit.jupiter.api.Test;

/** Runs the committed inputs of every fuzzer of this module through its target. */
final class FuzzCorpusTest {

  @Test
  void noMessageOfANodeBreaksTheAgent() throws Exception {
    Corpus.feed("NodeMessagesFuzz", NodeMessagesFuzz::fuzzerTestOneInput);
  }

  @Test
  void noFrameOfAnOpenServerBreaksTheAgent() throws Exception {
    Corpus.feed("Ndt7FramesFuzz", Ndt7FramesFuzz::fuzzerTestOneInput);
  }

  @Test
  void noAnswerOfAServerBreaksTheAgent() throws Exception {
    Corpus.feed("ServerAnswerFuzz", ServerAnswerFuzz::fuzzerTestOneInput);
  }
}
