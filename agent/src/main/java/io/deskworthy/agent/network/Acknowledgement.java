package io.deskworthy.agent.network;

/**
 * Proof that a block of a download has arrived.
 *
 * @param stream the connection it came on
 * @param block its number there
 * @param digest of its bytes
 */
record Acknowledgement(int stream, long block, String digest) {}
