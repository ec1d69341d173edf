package io.deskworthy.agent.hardware.speed;

/**
 * The kernels of version 1, with how often the reference machine runs each in a second.
 *
 * <p>Reference: one virtual machine with two processors "Intel(R) Xeon(R) Processor", family 6
 * model 207, under Linux 6.18 with OpenJDK 17.0.15, on 28 November 2026, while its host was quiet.
 */
enum Workload {
  /** Whole numbers. */
  SORT(2700, 4850),
  /** Floating point and memory. */
  STENCIL(19_000, 31_500);

  private final double referenceOfOneCore;
  private final double referenceOfAllCores;

  Workload(double referenceOfOneCore, double referenceOfAllCores) {
    this.referenceOfOneCore = referenceOfOneCore;
    this.referenceOfAllCores = referenceOfAllCores;
  }

  Kernel kernel() {
    return this == SORT ? new SortKernel() : new StencilKernel();
  }

  /** Returns how much faster than the reference so many runs in a second are. */
  double ofOneCore(double runsPerSecond) {
    return runsPerSecond / referenceOfOneCore;
  }

  /** Returns the same for all cores at once. */
  double ofAllCores(double runsPerSecond) {
    return runsPerSecond / referenceOfAllCores;
  }
}
