package io.deskworthy.agent.noise.signal;

/**
 * Signs, in the bare samples, of a microphone that is not right.
 *
 * @param clippedShare share of samples at full scale, 0 to 1
 * @param silentFramesShare share of stretches of 20 ms in which every sample is 0, 0 to 1
 * @param distinctValues how many of the 65 536 values of 16 bit occur
 */
public record SampleQuality(double clippedShare, double silentFramesShare, int distinctValues) {}
