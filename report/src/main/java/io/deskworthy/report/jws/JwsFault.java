package io.deskworthy.report.jws;

import java.util.Locale;

/** What can be wrong with a signed text, so that each fault has a name of its own. */
public enum JwsFault {
  /** Longer than the reader takes. */
  TOO_LARGE,
  /** Not three parts divided by two dots. */
  NOT_COMPACT,
  /** A part is not canonical base64url. */
  NOT_BASE64URL,
  /** The protected header is not the JSON that is expected. */
  MALFORMED_HEADER,
  /** The algorithm is not ES256. */
  ALGORITHM,
  /** The type is not the one asked for: a report where a certificate should be. */
  TYPE,
  /** The header brings or points to a key of its own. */
  KEY_IN_HEADER,
  /** The header demands an extension. */
  CRITICAL_EXTENSION,
  /** Signed by another key than the one given. */
  OTHER_KEY,
  /** The signature is not 64 bytes long. */
  SIGNATURE_LENGTH,
  /** The signature does not fit the text and the key: one of them was changed. */
  SIGNATURE;

  /** Returns the stable code, for messages in other languages: {@code jws-key-in-header}. */
  public String code() {
    return "jws-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
