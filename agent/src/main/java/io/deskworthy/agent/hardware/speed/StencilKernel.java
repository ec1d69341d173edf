package io.deskworthy.agent.hardware.speed;

/**
 * Floating point and memory: one sweep of Jacobi's method for Laplace's equation over 256 by 256
 * points in double precision, from one field into another. The two fields take 1 MiB, more than any
 * first cache and about what a second one holds, so that few share it with anybody.
 */
final class StencilKernel implements Kernel {

  private static final int SIDE = 256;
  private static final double QUARTER = 0.25;

  private double[] from = field();
  private double[] into = field();

  /** Warm at one edge, cold elsewhere. */
  private static double[] field() {
    double[] field = new double[SIDE * SIDE];
    for (int column = 0; column < SIDE; column++) {
      field[column] = 1 + column % 7;
    }
    return field;
  }

  @Override
  public long run() {
    for (int row = 1; row < SIDE - 1; row++) {
      sweep(from, into, row * SIDE);
    }
    double[] old = from;
    from = into;
    into = old;
    return Double.doubleToRawLongBits(from[SIDE + SIDE / 2]);
  }

  private static void sweep(double[] old, double[] fresh, int row) {
    for (int point = row + 1; point < row + SIDE - 1; point++) {
      fresh[point] =
          QUARTER * (old[point - 1] + old[point + 1] + old[point - SIDE] + old[point + SIDE]);
    }
  }
}
