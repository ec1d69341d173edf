package io.deskworthy.server.session;

import io.deskworthy.report.jws.VerificationKey;

/**
 * Where an agent can measure its line.
 *
 * @param url what the node's addresses begin with
 * @param key with which it signs its witness statements
 */
public record KnownNode(String url, VerificationKey key) {}
