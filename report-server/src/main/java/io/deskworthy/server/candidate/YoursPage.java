package io.deskworthy.server.candidate;

import io.deskworthy.server.certificate.KeptCertificate;
import java.util.Optional;

/**
 * Where a candidate withdraws links and has data deleted.
 *
 * @param path of the page
 * @param back the page it belongs to
 * @param isCertificate whether that is a certificate
 * @param isLink whether that is a link to one
 * @param code the invitation's code, where the address already holds it
 * @param isWrong whether what was sent before was not enough
 * @param employer who keeps the data
 */
record YoursPage(
    String path,
    String back,
    boolean isCertificate,
    boolean isLink,
    Optional<String> code,
    boolean isWrong,
    String employer) {

  static YoursPage of(KeptCertificate certificate, boolean isWrong) {
    String back = "/c/" + certificate.address();
    return new YoursPage(
        back + "/yours", back, true, certificate.link().isPresent(), Optional.empty(), isWrong, "");
  }

  static YoursPage of(String code, boolean isWrong) {
    String back = "/i/" + code;
    return new YoursPage(back + "/yours", back, false, false, Optional.of(code), isWrong, "");
  }

  YoursPage by(String name) {
    return new YoursPage(path, back, isCertificate, isLink, code, isWrong, name);
  }
}
