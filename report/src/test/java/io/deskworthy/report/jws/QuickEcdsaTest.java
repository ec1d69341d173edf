package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.spec.ECPoint;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quick arithmetic against the slow one and against the JDK. */
class QuickEcdsaTest {

  private static final BigInteger PRIME = P256.PRIME;
  private static final BigInteger ORDER = P256.CURVE.getOrder();

  private final Random random = new Random(20261129);

  @Test
  void multipliesAndAddsLikeBigIntegersAtTheEdgesOfItsWordsToo() {
    List<BigInteger> numbers = IntStream.range(0, 120).mapToObj(this::number).toList();
    for (BigInteger one : numbers) {
      for (BigInteger other : numbers) {
        assertThat(product(one, other)).isEqualTo(one.multiply(other).mod(PRIME));
        assertThat(squareOfDifference(one, other))
            .isEqualTo(
                one.subtract(other).pow(2).multiply(BigInteger.valueOf(64)).mod(PRIME));
      }
    }
  }

  @Test
  void confirmsWhatTheJdkSignsWithAndWithoutATableForTheKey() {
    for (int each = 0; each < 40; each++) {
      SigningKey key = SigningKey.generate();
      QuickEcdsa quick = new QuickEcdsa(key.verificationKey().point());
      for (int message = 0; message < 20; message++) {
        byte[] text = {(byte) each, (byte) message};
        byte[] signature = key.sign(text);
        assertThat(confirms(quick, text, signature)).isTrue();
        signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
        assertThat(confirms(quick, text, signature)).isFalse();
      }
    }
  }

  @Test
  void confirmsNothingForAnotherKey() {
    byte[] text = {1};
    byte[] signature = SigningKey.generate().sign(text);
    QuickEcdsa other = new QuickEcdsa(SigningKey.generate().verificationKey().point());
    assertThat(confirms(other, text, signature)).isFalse();
  }

  @Test
  void confirmsNothingWhereAPointIsAddedToItselfOrToItsOpposite() {
    ECPoint generator = P256.CURVE.getGenerator();
    for (int times = 1; times <= 64; times++) {
      P256Sum sum = new P256Sum();
      P256Multiples multiples = P256Multiples.of(generator);
      multiples.addTo(sum, 1 + times % 15);
      multiples.addTo(sum, 1 + times % 15);
      sum.twice();
      multiples.addTo(sum, 3);
      assertThat(sum.isVoid()).isTrue();
    }
  }

  @Test
  void refusesNumbersThatAreNoScalars() {
    QuickEcdsa quick = new QuickEcdsa(SigningKey.generate().verificationKey().point());
    for (BigInteger wrong : List.of(BigInteger.ZERO, ORDER, ORDER.add(BigInteger.ONE))) {
      assertThat(quick.confirms(BigInteger.ONE, wrong, BigInteger.ONE)).isFalse();
      assertThat(quick.confirms(BigInteger.ONE, BigInteger.ONE, wrong)).isFalse();
    }
  }

  /** Near zero, near the prime, near each limb's end, and anywhere. */
  private BigInteger number(int index) {
    BigInteger edge = BigInteger.ONE.shiftLeft(52 * (index % 5));
    BigInteger near = BigInteger.valueOf(random.nextInt(7) - 3);
    return switch (index % 4) {
      case 0 -> edge.add(near).mod(PRIME);
      case 1 -> PRIME.subtract(edge).add(near).mod(PRIME);
      case 2 -> PRIME.add(near).mod(PRIME);
      default -> new BigInteger(256, random).mod(PRIME);
    };
  }

  private static BigInteger product(BigInteger one, BigInteger other) {
    long[] out = new long[P256Field.LIMBS];
    P256Field.times(out, P256Field.of(one), P256Field.of(other));
    return P256Field.value(out);
  }

  private static BigInteger squareOfDifference(BigInteger one, BigInteger other) {
    long[] out = new long[P256Field.LIMBS];
    P256Field.minus(out, P256Field.of(one), P256Field.of(other));
    P256Field.scaled(out, out, 8);
    P256Field.times(out, out, out);
    return P256Field.value(out);
  }

  private static boolean confirms(QuickEcdsa quick, byte[] text, byte[] signature) {
    return quick.confirms(
        new BigInteger(1, Sha256.of(text)),
        P256.toNumber(signature, 0, 32),
        P256.toNumber(signature, 32, 32));
  }
}
