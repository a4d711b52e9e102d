package crosscheck.check.conformance;

import crosscheck.op.Case;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import java.util.Comparator;

/**
 * The form of a case's tensors.
 *
 * @param elementType their element type
 * @param dataFormat their data format
 */
record Form(ElementType elementType, DataFormat dataFormat) implements Comparable<Form> {

  private static final Comparator<Form> ORDER =
      Comparator.comparing(Form::elementType).thenComparing(Form::dataFormat);

  static Form of(Case c) {
    return new Form(c.elementType(), c.dataFormat());
  }

  @Override
  public int compareTo(Form other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return elementType.id() + " " + dataFormat;
  }
}
