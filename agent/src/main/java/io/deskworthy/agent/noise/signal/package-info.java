/**
 * Sound as numbers: samples in, levels out. Pure arithmetic that knows no device, no file and no
 * clock, works sample by sample, and keeps levels but never samples. Formulas and their sources
 * stand in {@code docs/noise-measurement.md}.
 */
@NullMarked
package io.deskworthy.agent.noise.signal;

import org.jspecify.annotations.NullMarked;
