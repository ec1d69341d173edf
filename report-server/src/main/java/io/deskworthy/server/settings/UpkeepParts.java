package io.deskworthy.server.settings;

import io.deskworthy.server.upkeep.Retention;
import io.deskworthy.server.upkeep.StorageGauge;
import io.deskworthy.server.upkeep.UpkeepStore;

/**
 * What the page about storage is made of.
 *
 * @param gauge how much is kept
 * @param upkeep what was done last
 * @param retention what is deleted when
 */
public record UpkeepParts(StorageGauge gauge, UpkeepStore upkeep, Retention retention) {}
