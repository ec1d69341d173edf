package io.deskworthy.server.measure;

import io.deskworthy.report.network.GoodputTargets;
import io.deskworthy.report.unit.BitRate;

/**
 * What a node must know of a session.
 *
 * @param id the session's id
 * @param nonce the session's nonce
 * @param targets the goodput that the session's policy asks for
 * @param keyId of the agent's key that the session was begun with
 * @param pace the rate at which senders are held, both directions
 */
public record MeasuringSession(
    String id, String nonce, String keyId, GoodputTargets targets, BitRate pace) {}
