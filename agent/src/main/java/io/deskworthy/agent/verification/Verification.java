package io.deskworthy.agent.verification;

import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.credential.VerifiedCredential;
import java.net.URI;
import java.util.List;

/** What came of checking a signed text. */
public sealed interface Verification {

  /** Returns what {@code cases} makes of this one; a new case breaks every caller. */
  <R> R fold(Cases<R> cases);

  /**
   * Something for each case.
   *
   * @param <R> what is made of it
   */
  interface Cases<R> {
    /** Takes a report that holds. */
    R reportHolds(ReportHolds report);

    /** Takes a certificate that holds. */
    R certificateHolds(CertificateHolds certificate);

    /** Takes the fault of a text that does not hold. */
    R rejected(Rejected rejected);

    /** Takes the name of a key that is not known. */
    R keyMissing(KeyMissing missing);

    /** Takes the address that did not answer. */
    R unreachable(Unreachable unreachable);
  }

  /**
   * The report is as the key's owner signed it. That does not prove that what it says is true.
   *
   * @param report what was signed, and for which server
   * @param ownKey whether the key is one of this agent's own
   * @param notes codes of what the reader should know besides
   */
  record ReportHolds(SignedReport report, boolean ownKey, List<Note> notes)
      implements Verification {

    /** Copies the notes. */
    public ReportHolds {
      notes = List.copyOf(notes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.reportHolds(this);
    }
  }

  /**
   * The certificate is as its issuer signed it, its time is not over, and as far as was asked it is
   * not revoked.
   *
   * @param credential its claims and dates
   * @param issuer who signed it: the holder of this address, or of the key that was given
   * @param notes codes of what the reader should know besides
   */
  record CertificateHolds(VerifiedCredential credential, URI issuer, List<Note> notes)
      implements Verification {

    /** Copies the notes. */
    public CertificateHolds {
      notes = List.copyOf(notes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.certificateHolds(this);
    }
  }

  /**
   * It does not hold, and nothing in it can be relied on.
   *
   * @param code the fault, as in the message files: {@code jws-signature}
   * @param detail a sentence in English that names what was found
   */
  record Rejected(String code, String detail) implements Verification {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.rejected(this);
    }
  }

  /**
   * The key that would decide is not known here: neither good nor bad.
   *
   * @param missing where it was looked for
   * @param keyId the key's thumbprint as the text names it; may be empty
   */
  record KeyMissing(Missing missing, String keyId) implements Verification {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.keyMissing(this);
    }
  }

  /**
   * What should be checked, or the key for it, could not be fetched: neither good nor bad.
   *
   * @param address that was asked
   * @param fault why there is no answer
   * @param detail what exactly was seen, in English
   */
  record Unreachable(URI address, DeliveryFault fault, String detail) implements Verification {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unreachable(this);
    }
  }

  /** Where a key was looked for in vain. */
  enum Missing {
    /** Among this agent's own keys: it signed no such report. */
    NOT_OWN("key-not-own"),
    /** In the file that was given. */
    NOT_IN_FILE("key-not-in-file"),
    /** Among the keys that the issuer publishes: an old one, or a forgery. */
    NOT_PUBLISHED("key-not-published");

    private final String code;

    Missing(String code) {
      this.code = code;
    }

    /** Returns the code in the message files. */
    public String code() {
      return code;
    }
  }

  /** What a reader should know of a text that holds. */
  enum Note {
    /** The candidate's clock was ahead when the report was made. */
    TAKEN_IN_THE_FUTURE("taken-in-the-future"),
    /** Its issuer was asked, and says that it was not revoked. */
    NOT_REVOKED("not-revoked"),
    /** Whether it was revoked was not asked, since its issuer was not to be. */
    REVOCATION_NOT_CHECKED("revocation-not-checked"),
    /** It does not say where its issuer publishes what was revoked. */
    REVOCATION_NOT_PUBLISHED("revocation-not-published"),
    /** The key came from the reader, so that the issuer's address is only a claim. */
    ISSUER_NOT_CHECKED("issuer-not-checked");

    private final String code;

    Note(String code) {
      this.code = code;
    }

    /** Returns the code in the message files. */
    public String code() {
      return code;
    }
  }
}
