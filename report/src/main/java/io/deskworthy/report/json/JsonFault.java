package io.deskworthy.report.json;

import java.util.Locale;

/** In which way a text is not what its format allows. */
public enum JsonFault {
  /** More bytes than the reader takes. */
  TOO_LARGE,
  /** Not UTF-8. */
  NOT_UTF8,
  /** Not well-formed JSON. */
  MALFORMED,
  /** Nested too deeply, or with a name or number that is too long. */
  TOO_COMPLEX,
  /** A member that stands twice in one object: readers differ in which of them holds. */
  DUPLICATE_MEMBER,
  /** JSON, but not an object. */
  NOT_AN_OBJECT,
  /** One member is missing, of another type, or out of its range. */
  MEMBER;

  /** Returns the stable code, for messages in other languages: {@code json-not-utf8}. */
  public String code() {
    return "json-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
