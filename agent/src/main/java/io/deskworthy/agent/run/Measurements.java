package io.deskworthy.agent.run;

/** Makes the measurements of a run: the real ones on this machine, or what a test needs. */
@FunctionalInterface
public interface Measurements {

  /** Returns new checks for {@code request}; none of them has begun. */
  Measurement prepare(MeasurementRequest request);
}
