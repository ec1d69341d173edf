package io.deskworthy.agent.command;

import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.jws.SigningKey;

/** A session, and the key that was enrolled with it. */
record Agreement(Session session, SigningKey key) {}
