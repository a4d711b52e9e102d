package crosscheck.identity;

import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The value of one side of an identity. */
public sealed interface Value {

  /** Whether all of it is zero. */
  boolean isZero();

  /** A line that is equal for equal values and, barring a collision of digests, only for these. */
  String text();

  /**
   * A result, cell by cell.
   *
   * @param tensor the cells
   */
  record Cells(Tensor4 tensor) implements Value {
    @Override
    public boolean isZero() {
      return tensor.allZero();
    }

    @Override
    public String text() {
      // Both zeros are one value, as when cells are compared: −0.0 + 0.0 is 0.0.
      Tensor4 oneZero = tensor.plus(Tensor4.zeros(tensor.shape()));
      return "the shape %s, SHA-256 %s"
          .formatted(
              Arrays.toString(tensor.shape()),
              sha256(ElementType.FLOAT64.encode(oneZero.values())));
    }

    private static String sha256(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /**
   * An exact number.
   *
   * @param text its digits, or why there is no number
   */
  record Exact(String text) implements Value {
    @Override
    public boolean isZero() {
      return text.equals("0");
    }

    /** The sum of the products of two tensors' elements, of any size, without rounding. */
    static Exact innerProduct(Tensor4 some, Tensor4 others) {
      double[] a = some.values();
      double[] b = others.values();
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < a.length; i++) {
        if (!Double.isFinite(a[i]) || !Double.isFinite(b[i])) {
          return new Exact("no number: " + a[i] + " times " + b[i]);
        }
        sum = sum.add(new BigDecimal(a[i]).multiply(new BigDecimal(b[i])));
      }
      return new Exact(sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString());
    }
  }
}
