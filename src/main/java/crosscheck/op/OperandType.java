package crosscheck.op;

import crosscheck.input.OneOf;
import crosscheck.tensor.ElementType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The type of a tensor that is passed to the op, whether the op is registered for it or not. */
public enum OperandType {
  FLOAT32(ElementType.FLOAT32),
  FLOAT64(ElementType.FLOAT64),
  FLOAT16(ElementType.FLOAT16),
  BFLOAT16(ElementType.BFLOAT16),
  INT32(ElementType.INT32),
  INT64("i64", 8),
  UINT8("u8", 1),
  BOOL("bool", 1);

  private final String id;
  private final int bytes;
  private final @Nullable ElementType elementType;

  OperandType(ElementType elementType) {
    id = elementType.id();
    bytes = elementType.bytes();
    this.elementType = elementType;
  }

  OperandType(String id, int bytes) {
    this.id = id;
    this.bytes = bytes;
    elementType = null;
  }

  /** The short name used in ids, such as {@code f32}. */
  public String id() {
    return id;
  }

  /** The bytes of one element. */
  public int bytes() {
    return bytes;
  }

  /** The element type, if the op is registered for it. */
  public Optional<ElementType> registered() {
    return Optional.ofNullable(elementType);
  }

  /** The type of tensors of an element type. */
  public static OperandType of(ElementType elementType) {
    return of("type", elementType.id());
  }

  /**
   * The type with this id; throws {@link IllegalArgumentException} if there is none.
   *
   * @param what what names it
   */
  static OperandType of(String what, String id) {
    return OneOf.named(what + ":", values(), OperandType::id, id);
  }
}
