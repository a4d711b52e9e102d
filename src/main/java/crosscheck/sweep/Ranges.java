package crosscheck.sweep;

import com.fasterxml.jackson.annotation.JsonInclude;
import crosscheck.op.Case;
import crosscheck.op.Operation;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Fill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The ranges from which a block makes its cases.
 *
 * @param operations the operations; absent where it is the transposed convolution
 * @param elementTypes the element types
 * @param dataFormats the data formats
 * @param paddings the kinds of padding with their numbers
 * @param height the choices for the rows
 * @param width the choices for the columns
 * @param inputChannels numbers of input channels of a group, at least 1
 * @param outputChannels numbers of output channels of a group, at least 1
 * @param groups numbers of groups of channels, at least 1; absent where there is one
 * @param batch numbers of images, at least 1
 * @param fills kinds of values, which must exist for every element type; the cases of one geometry
 *     are adjacent
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Ranges(
    Optional<List<Operation>> operations,
    List<ElementType> elementTypes,
    List<DataFormat> dataFormats,
    List<PaddingRanges> paddings,
    AxisRanges height,
    AxisRanges width,
    Sizes inputChannels,
    Sizes outputChannels,
    Optional<Sizes> groups,
    Sizes batch,
    List<Fill> fills) {

  private static final List<Operation> OWN = List.of(Operation.CONV2D_TRANSPOSE);

  /** The fill that cases are enumerated with. */
  private static final List<Fill> INTEGERS = List.of(Fill.INTEGERS);

  private static final Sizes ONE = new Sizes(List.of(1));

  Ranges {
    operations.ifPresent(some -> requireSome("operations", some));
    requireSome("elementTypes", elementTypes);
    requireSome("dataFormats", dataFormats);
    requireSome("paddings", paddings);
    AxisRanges.requirePositive("inputChannels", inputChannels);
    AxisRanges.requirePositive("outputChannels", outputChannels);
    groups.ifPresent(numbers -> AxisRanges.requirePositive("groups", numbers));
    AxisRanges.requirePositive("batch", batch);
    requireSome("fills", fills);
    for (ElementType type : elementTypes) {
      fills.forEach(fill -> fill.requireAppliesTo(type));
    }
  }

  private static void requireSome(String name, List<?> choices) {
    if (choices.isEmpty() || new HashSet<>(choices).size() < choices.size()) {
      throw new IllegalArgumentException(name + " must be some choices, each once, was " + choices);
    }
  }

  private List<Operation> operationsOrOwn() {
    return operations.orElse(OWN);
  }

  /** The numbers of groups. */
  Sizes groupsOrOne() {
    return groups.orElse(ONE);
  }

  /** A family for each operation, element type, data format and kind of padding. */
  List<Family> families() {
    List<Family> families = new ArrayList<>();
    for (Operation operation : operationsOrOwn()) {
      for (ElementType type : elementTypes) {
        for (DataFormat format : dataFormats) {
          for (PaddingRanges padding : paddings) {
            families.add(new Family(this, operation, type, format, padding));
          }
        }
      }
    }
    return families;
  }

  /** The largest possible number of combinations; {@link Long#MAX_VALUE} if it does not fit. */
  long combinations() {
    long paddingPairs = 0;
    for (PaddingRanges padding : paddings) {
      paddingPairs += (long) padding.height().size() * padding.width().size();
    }
    return MixedRadix.combinations(
        operationsOrOwn().size(),
        elementTypes.size(),
        dataFormats.size(),
        paddingPairs,
        height.combinations(),
        width.combinations(),
        inputChannels.values().size(),
        outputChannels.values().size(),
        groupsOrOne().values().size(),
        batch.values().size(),
        fills.size());
  }

  /** Each case with every fill in place of its own. */
  Iterator<Case> withFills(Iterator<Case> cases) {
    if (fills.equals(INTEGERS)) {
      return cases;
    }
    return new Chain<>(cases, c -> fills.stream().map(c::with).iterator());
  }
}
