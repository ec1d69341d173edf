package io.deskworthy.agent.network;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferDecision.Care;
import io.deskworthy.report.unit.BitRate;

/**
 * What a transfer is to find out.
 *
 * @param direction which way the payload goes
 * @param target the goodput that the policy asks for
 * @param idle the line at rest
 * @param care how soon it may end
 */
record TransferTask(Direction direction, BitRate target, IdleLine idle, Care care) {}
