package crosscheck.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The kinds of values that a case can have, the simplest first.
 *
 * <p>Every value is a function of the case's id, the tensor and the index alone. Each constant says
 * what is required of a result, and what IEEE 754 leaves open.
 */
public enum Fill {
  /**
   * Small integers: no sum exceeds 2^24 or the type's exact range, so that every order of additions
   * is exact. Required: the closed form in every cell.
   */
  INTEGERS(Requirement.EXACT),
  /**
   * Integers whose sums fill the exact range of a type that has more than 24 bits. Required: the
   * closed form.
   */
  WIDE_INTEGERS(Requirement.EXACT),
  /** Standard normal values. Required: the closed form within each cell's own error bound. */
  GAUSSIAN(Requirement.BOUNDED),
  /**
   * Magnitudes over many powers of two, so that most terms of a sum are lost in the largest.
   * Required: the closed form within each cell's own error bound.
   */
  WIDE(Requirement.BOUNDED),
  /**
   * One NaN among integers. Required: NaN in exactly the cells that it has a term in, a zero weight
   * included, and the closed form in all others.
   */
  NAN(Requirement.EXACT),
  /**
   * One +∞ among integers. Required: in exactly the cells that it has a term in, ∞ with the
   * product's sign, or NaN where the other factor is zero.
   */
  POSITIVE_INFINITY(Requirement.EXACT),
  /** One −∞ among integers. Required: as for +∞. */
  NEGATIVE_INFINITY(Requirement.EXACT),
  /**
   * Zeros of both signs among integers. A sum of nothing but −0 is −0, or +0 if the accumulator
   * starts at +0; it is left open, as is the zero of a cell without terms. Required: +0 for every
   * other sum that is zero, and the closed form elsewhere.
   */
  SIGNED_ZEROS(Requirement.EXACT),
  /**
   * A subnormal input with a filter that lifts the products into the normal range. A processor may
   * be set to treat subnormals as zero, and some instructions always do. Required: in each cell the
   * closed form, or a zero.
   */
  SUBNORMAL_INPUTS(Requirement.EXACT_OR_ZERO),
  /**
   * Normal factors with subnormal products and sums, each of them exact. A processor may be set to
   * flush them. Required: in each cell the closed form, or a zero.
   */
  SUBNORMAL_RESULTS(Requirement.EXACT_OR_ZERO),
  /**
   * Terms of one sign, some of whose sums exceed the largest number. Partial sums never exceed the
   * whole, so every order overflows in the same cells. Required: ∞ there, the closed form
   * elsewhere.
   */
  OVERFLOW(Requirement.EXACT),
  /**
   * 32-bit integers whose sums wrap. C++ leaves the overflow of a signed integer open. Required:
   * the closed form modulo 2^32, in two's complement.
   */
  WRAP(Requirement.EXACT);

  /** What is required of each cell. */
  public enum Requirement {
    /** The closed form, rounded to the type. */
    EXACT,
    /** The closed form, or a zero. */
    EXACT_OR_ZERO,
    /** The closed form, up to the error that its own terms allow. */
    BOUNDED
  }

  private final Requirement requirement;

  Fill(Requirement requirement) {
    this.requirement = requirement;
  }

  /** What is required of each cell. */
  public Requirement requirement() {
    return requirement;
  }

  /** The name used in case ids, such as {@code signed-zeros}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this fill exists for an element type. */
  public boolean appliesTo(ElementType type) {
    return switch (this) {
      case INTEGERS -> true;
      case WIDE_INTEGERS -> type.exactLimit() > Filling.NARROW;
      case WRAP -> type == ElementType.INT32;
      default -> type != ElementType.INT32;
    };
  }

  /** Throws {@link IllegalArgumentException} if this fill does not exist for an element type. */
  public void requireAppliesTo(ElementType type) {
    if (!appliesTo(type)) {
      throw new IllegalArgumentException(
          "fill of %s must be one of %s, was %s"
              .formatted(
                  type.id(),
                  Arrays.stream(values())
                      .filter(fill -> fill.appliesTo(type))
                      .map(Fill::id)
                      .collect(Collectors.joining(", ")),
                  id()));
    }
  }

  /**
   * The values of one case.
   *
   * @param name the case's id, on which the values depend
   * @param type the element type
   * @param taps the largest number of kernel cells that meet in one output cell, over both axes
   * @param inputChannels the number of channels that each tap sums over
   * @throws IllegalArgumentException if this fill does not exist for the type, or if the type
   *     cannot sum {@code taps} ones exactly
   */
  public Filling of(String name, ElementType type, long taps, int inputChannels) {
    requireAppliesTo(type);
    return switch (this) {
      case INTEGERS -> integers(name, type, Filling.NARROW, taps, inputChannels);
      case WIDE_INTEGERS -> integers(name, type, type.exactLimit(), taps, inputChannels);
      // Products of the factors are exact as doubles, and sums of 2^53 are as well.
      case WRAP -> new IntegerFill(name, 1L << 53, taps, inputChannels);
      case GAUSSIAN -> RandomFill.gaussian(name, type);
      case WIDE -> RandomFill.wide(name, type);
      case NAN -> poisoned(Double.NaN, name, type, taps, inputChannels);
      case POSITIVE_INFINITY -> poisoned(Double.POSITIVE_INFINITY, name, type, taps, inputChannels);
      case NEGATIVE_INFINITY -> poisoned(Double.NEGATIVE_INFINITY, name, type, taps, inputChannels);
      case SIGNED_ZEROS ->
          new ZeroFill(name, integers(name, type, Filling.NARROW, taps, inputChannels));
      case SUBNORMAL_INPUTS ->
          ScaledFill.subnormalInputs(
              type, integers(name, type, type.subnormalLimit(), taps, inputChannels));
      case SUBNORMAL_RESULTS ->
          ScaledFill.subnormalResults(
              type, integers(name, type, type.subnormalLimit(), taps, inputChannels));
      case OVERFLOW ->
          ScaledFill.overflow(
              name, type, integers(name, type, Filling.NARROW, taps, inputChannels));
    };
  }

  private static Filling poisoned(
      double poison, String name, ElementType type, long taps, int inputChannels) {
    return new PoisonedFill(
        name, poison, integers(name, type, Filling.NARROW, taps, inputChannels));
  }

  private static IntegerFill integers(
      String name, ElementType type, long limit, long taps, int inputChannels) {
    IntegerFill.requireExact(type, taps);
    return new IntegerFill(name, Math.min(limit, type.exactLimit()), taps, inputChannels);
  }
}
