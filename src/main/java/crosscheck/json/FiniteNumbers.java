package crosscheck.json;

import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;

/** A parser that refuses numbers past double, which Jackson reads as infinite. */
final class FiniteNumbers extends JsonParserDelegate {

  FiniteNumbers(JsonParser parser) {
    super(parser);
  }

  /** Thrown for a number past double; it knows its place, which a reader of trees does not. */
  static final class PastDouble extends StreamReadException {

    @Serial private static final long serialVersionUID = 1;

    private final JsonPointer place;

    private PastDouble(JsonParser parser) {
      super(parser, "number past double");
      place = parser.streamReadContext().pathAsPointer();
    }

    /** Where the number is in the document. */
    JsonPointer place() {
      return place;
    }

    @Override
    public PastDouble withParser(JsonParser parser) {
      _processor = parser;
      return this;
    }
  }

  @Override
  public double getDoubleValue() {
    return finite(super.getDoubleValue());
  }

  /** As a whole number it may be finite and yet past double. */
  @Override
  public Number getNumberValue() {
    Number number = super.getNumberValue();
    finite(number.doubleValue());
    return number;
  }

  private double finite(double number) {
    if (Double.isInfinite(number)) {
      throw new PastDouble(delegate);
    }
    return number;
  }
}
