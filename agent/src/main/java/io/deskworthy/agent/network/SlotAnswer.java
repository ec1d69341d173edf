package io.deskworthy.agent.network;

/** What a node says to somebody who asks for a transfer. */
public sealed interface SlotAnswer permits Slot, Turn {}
