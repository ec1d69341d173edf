/**
 * Findings against a policy: assessments and a verdict. The agent and the server run this same
 * code, so that a candidate sees before sending what the employer will see.
 */
package io.deskworthy.report.judging;
