package io.deskworthy.server.audit;

/** What can be done. Names stand in the log for good: a new one may be added, none changed. */
public enum AuditAction {
  /** The server was set up. */
  SET_UP,
  /** Somebody signed in; the detail says by what. */
  SIGNED_IN,
  /** Somebody tried to sign in as the subject and could not. */
  SIGN_IN_REFUSED,
  /** Somebody signed out. */
  SIGNED_OUT,
  /** A signed-in browser was shut out, or all others of the same user. */
  BROWSER_ENDED,
  /** A password was changed by who knew it. */
  PASSWORD_CHANGED,
  /** A link to choose a new password was sent by e-mail. */
  PASSWORD_RESET_SENT,
  /** A new password was chosen by such a link. */
  PASSWORD_RESET,
  /** A second step was asked for from now on. */
  SECOND_STEP_ON,
  /** A second step is no longer asked for. */
  SECOND_STEP_OFF,
  /** A recovery code was used in its place. */
  RECOVERY_CODE_USED,
  /** An account of the company's sign-in service was tied to a user. */
  IDENTITY_TIED,
  /** An e-mail address was changed. */
  EMAIL_CHANGED,
  /** A user was added. */
  USER_ADDED,
  /** A user was given another link to come in. */
  USER_LINK_MADE,
  /** A user took up their invitation. */
  USER_JOINED,
  /** A user's role was changed. */
  ROLE_CHANGED,
  /** A user was removed. */
  USER_REMOVED,
  /** A token for programs was made. */
  TOKEN_MADE,
  /** A token for programs was revoked. */
  TOKEN_REVOKED,
  /** A candidate was invited. */
  CANDIDATE_INVITED,
  /** Many candidates were invited at once; the detail says how many. */
  CANDIDATES_INVITED,
  /** A candidate invited themselves by a position's link. */
  INVITED_BY_LINK,
  /** The link of an invitation was shown to the employer again. */
  INVITATION_SHOWN,
  /** An invitation was given more time. */
  INVITATION_EXTENDED,
  /** An invitation was taken back. */
  INVITATION_REVOKED,
  /** The links of invitations were saved as a file. */
  LINKS_SAVED,
  /** A position was made. */
  POSITION_ADDED,
  /** A position got another name. */
  POSITION_RENAMED,
  /** A position was archived. */
  POSITION_ARCHIVED,
  /** A position was taken back out of the archive. */
  POSITION_RESTORED,
  /** A position got another policy; the detail names both by their hashes. */
  POLICY_CHANGED,
  /** A position got a link for candidates to invite themselves. */
  POSITION_LINK_MADE,
  /** A position's link was switched off. */
  POSITION_LINK_OFF,
  /** The looks of candidates' pages were changed. */
  BRANDING_CHANGED,
  /** A report came in. */
  REPORT_RECEIVED,
  /** A certificate was issued for a report. */
  CERTIFICATE_ISSUED,
  /** A certificate was issued anew; the one before it is revoked. */
  CERTIFICATE_REISSUED,
  /** A certificate was revoked. */
  CERTIFICATE_REVOKED,
  /** A link that shows part of a certificate was made. */
  LINK_MADE,
  /** Such links were withdrawn. */
  LINK_WITHDRAWN,
  /** All that was kept of a candidate was erased. */
  DATA_ERASED,
  /** The server got a new key for certificates. */
  KEY_ROTATED,
  /** Keys were withdrawn; certificates signed with them no longer hold. */
  KEYS_WITHDRAWN,
  /** A report was looked at. */
  REPORT_VIEWED,
  /** A report was saved as a file. */
  REPORT_SAVED,
  /** An applicant was accepted, and their report put away. */
  APPLICANT_ACCEPTED,
  /** An applicant was declined, and their report put away. */
  APPLICANT_DECLINED,
  /** A report was put away. */
  APPLICANT_ARCHIVED,
  /** A report was taken out again. */
  APPLICANT_RESTORED,
  /** A requirement that was missed was waived; the detail says which. */
  REQUIREMENT_WAIVED,
  /** A waiver was taken back. */
  WAIVER_TAKEN_BACK,
  /** A candidate was asked once more; the detail is the id of the new invitation. */
  RERUN_ASKED,
  /** A list of applicants was saved as a file. */
  APPLICANTS_SAVED,
  /** Somebody gave a search a name. */
  VIEW_SAVED,
  /** Somebody deleted such a search. */
  VIEW_DELETED,
  /** This log was saved as a file. */
  LOG_SAVED,
  /** For how long reports are kept was changed. */
  RETENTION_CHANGED,
  /** Everything was copied into a file. */
  BACKUP_MADE,
  /** Everything was put back from such a file. */
  BACKUP_RESTORED,
  /** A webhook was added; the detail is its host. */
  WEBHOOK_ADDED,
  /** A webhook's address or events were changed. */
  WEBHOOK_CHANGED,
  /** A webhook got a new secret. */
  WEBHOOK_SECRET_ROTATED,
  /** An event that means nothing was sent to a webhook. */
  WEBHOOK_TESTED,
  /** A delivery, or all that were given up, were put on their way again. */
  WEBHOOK_REPLAYED,
  /** A webhook is told of events again. */
  WEBHOOK_ENABLED,
  /** A webhook is told nothing more; the detail says why. */
  WEBHOOK_DISABLED,
  /** A webhook was removed. */
  WEBHOOK_REMOVED
}
