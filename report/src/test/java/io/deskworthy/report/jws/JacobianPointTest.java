package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class JacobianPointTest {

  private static final ECPoint GENERATOR = P256.CURVE.getGenerator();
  private static final BigInteger ORDER = P256.CURVE.getOrder();

  @RepeatedTest(20)
  void findsTheJdksPublicKeyFromItsSecret() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(P256.CURVE);
    KeyPair pair = generator.generateKeyPair();
    BigInteger secret = ((ECPrivateKey) pair.getPrivate()).getS();
    BigInteger part = secret.shiftRight(3);

    JacobianPoint sum =
        JacobianPoint.sumOfMultiples(part, GENERATOR, secret.subtract(part), GENERATOR);

    assertThat(sum.affineX()).isEqualTo(((ECPublicKey) pair.getPublic()).getW().getAffineX());
  }

  @Test
  void comesToNothingAfterTheOrderOfTheGroup() {
    assertThat(times(ORDER).isInfinity()).isTrue();
    assertThat(times(ORDER.add(BigInteger.ONE)).affineX()).isEqualTo(GENERATOR.getAffineX());
  }

  @Test
  void comesToNothingWithItsOpposite() {
    JacobianPoint point = JacobianPoint.of(GENERATOR);
    JacobianPoint opposite = JacobianPoint.of(
        new ECPoint(GENERATOR.getAffineX(), P256.PRIME.subtract(GENERATOR.getAffineY())));

    assertThat(point.plus(opposite).isInfinity()).isTrue();
    assertThat(point.plus(opposite).plus(point)).isEqualTo(point);
  }

  @Test
  void isDoubledWhenItIsAddedToItself() {
    JacobianPoint point = times(BigInteger.valueOf(12345));

    assertThat(point.plus(point)).isEqualTo(point.doubled());
  }

  private static JacobianPoint times(BigInteger factor) {
    return JacobianPoint.sumOfMultiples(factor, GENERATOR, BigInteger.ZERO, GENERATOR);
  }
}
