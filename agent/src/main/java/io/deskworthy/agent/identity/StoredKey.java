package io.deskworthy.agent.identity;

/**
 * One line of the list of keys. Says nothing secret.
 *
 * @param server whose it is
 * @param keyId RFC 7638 thumbprint
 */
public record StoredKey(ServerOrigin server, String keyId) {}
