package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.NetworkNamespace;
import java.nio.file.Path;

/**
 * Where a contender measures: a candidate's network, at whose other end is the server.
 *
 * @param candidate where its client runs
 * @param server where a server of its own may run, and ours does
 * @param invitation a link that the agent takes
 * @param work a folder for files, of this run alone
 */
record Place(NetworkNamespace candidate, NetworkNamespace server, String invitation, Path work) {}
