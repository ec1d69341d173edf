package io.deskworthy.report.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** All findings of one run. Immutable. */
public final class Findings {

  /** No findings: everything is {@link Reason#NOT_CHECKED}. */
  public static final Findings NONE = new Findings(Map.of());

  private final Map<Finding<?>, Found<?>> found;

  private Findings(Map<Finding<?>, Found<?>> found) {
    this.found = Collections.unmodifiableMap(found);
  }

  /** Returns a builder that holds nothing yet. */
  public static Builder builder() {
    return new Builder(Map.of());
  }

  /** Returns the reading of {@code finding}; unknown, not checked, if the run has none. */
  public <T> Reading<T> reading(Finding<T> finding) {
    return found(finding).reading();
  }

  /** Returns the reading of {@code finding} with its evidence. */
  public <T> Found<T> found(Finding<T> finding) {
    @SuppressWarnings("unchecked") // the builder takes only a T for a Finding<T>
    Found<T> known = (Found<T>) found.get(finding);
    return known != null
        ? known
        : new Found<>(Reading.unknown(Reason.NOT_CHECKED), finding.evidence());
  }

  /** Returns which findings this run has, unknown ones included, in the order they were put. */
  public Set<Finding<?>> present() {
    return found.keySet();
  }

  /** Returns a builder that holds these. */
  public Builder toBuilder() {
    return new Builder(found);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Findings that && found.equals(that.found);
  }

  @Override
  public int hashCode() {
    return found.hashCode();
  }

  @Override
  public String toString() {
    return found.toString();
  }

  /** Collects findings; the later of two for one name holds. Not safe for concurrent use. */
  public static final class Builder {

    private final Map<Finding<?>, Found<?>> found;

    private Builder(Map<Finding<?>, Found<?>> found) {
      this.found = new LinkedHashMap<>(found);
    }

    /** Takes {@code value} as read. */
    public <T> Builder measured(Finding<T> finding, T value) {
      return put(finding, Reading.of(value), finding.evidence());
    }

    /** Takes the finding as unknown for {@code reason}. */
    public <T> Builder unknown(Finding<T> finding, Reason reason) {
      return put(finding, Reading.unknown(reason), finding.evidence());
    }

    /** Takes {@code reading} with the evidence that such a finding has by itself. */
    public <T> Builder put(Finding<T> finding, Reading<T> reading) {
      return put(finding, reading, finding.evidence());
    }

    /** Takes {@code reading} as known by {@code evidence}. */
    public <T> Builder put(Finding<T> finding, Reading<T> reading, Evidence evidence) {
      found.put(finding, new Found<>(reading, evidence));
      return this;
    }

    /** Takes all that {@code other} has. */
    public Builder addAll(Findings other) {
      found.putAll(other.found);
      return this;
    }

    /** Returns what was collected. */
    public Findings build() {
      return new Findings(new LinkedHashMap<>(found));
    }
  }
}
