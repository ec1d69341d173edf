package io.deskworthy.server.intake;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Judgement;

/**
 * What the server makes of a report.
 *
 * @param findings what was found, as the witness saw it where there was one
 * @param judgement what that comes to
 */
public record Appraisal(Findings findings, Judgement judgement) {}
