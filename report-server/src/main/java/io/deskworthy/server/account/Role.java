package io.deskworthy.server.account;

/** What somebody may do. Each role includes those before it. */
public enum Role {
  /** Sees applicants, reports and certificates. */
  VIEWER,
  /** Invites candidates and decides. */
  RECRUITER,
  /** Says who may do what, and sees who did what. */
  OWNER;

  /** Returns whether this role may do what {@code other} may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** Returns the one of the two that may do less. */
  public Role least(Role other) {
    return includes(other) ? other : this;
  }
}
