package crosscheck.reproduction;

import crosscheck.op.Arguments;
import crosscheck.op.Case;
import crosscheck.op.Invocation;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import crosscheck.op.Operation;
import crosscheck.tensor.Fill;
import crosscheck.tensor.Fill.Requirement;
import crosscheck.tensor.Filling;
import crosscheck.tensor.IntegerFill;
import java.util.Optional;

/**
 * One call of the op, with all that it takes to make it again without this project.
 *
 * @param id the call's id, by which it is known here
 * @param arguments the call's arguments
 * @param mode how the call is made
 * @param kernelPath the kernels that the process has
 * @param filter the filter's values in the op's order
 * @param outBackprop the values of the transposed convolution's input in the op's order
 * @param requirement what is required of each value if the call must be accepted
 * @param expected what must happen, in words; may be empty
 * @param observed what happened, in words; may be empty
 */
public record Reproduction(
    String id,
    Arguments arguments,
    Mode mode,
    KernelPath kernelPath,
    Numbers filter,
    Numbers outBackprop,
    Requirement requirement,
    String expected,
    String observed) {

  /** Throws {@link IllegalArgumentException} if values do not fill the shape of their tensor. */
  public Reproduction {
    requireFills("filter", Arguments.elements(arguments.filter()), filter);
    requireFills("out_backprop", Arguments.elements(arguments.outBackprop()), outBackprop);
  }

  private static void requireFills(String name, long elements, Numbers numbers) {
    if (numbers.count() != elements) {
      throw new IllegalArgumentException(
          "%s: must be %d values, were %d".formatted(name, elements, numbers.count()));
    }
  }

  /**
   * A case as the harness calls it, in a graph that is fed; of a gradient, the transposed
   * convolution that it is a gradient of.
   */
  public static Reproduction of(
      Case call, KernelPath kernelPath, String expected, String observed) {
    Case c = call.asking(Operation.CONV2D_TRANSPOSE);
    // The values of NaN and its like are these integers with a few others among them.
    Optional<IntegerFill> integers = integers(integers(c));
    int plane =
        switch (c.dataFormat()) {
          case NHWC -> 1;
          case NCHW -> c.geometry().height().input() * c.geometry().width().input();
        };
    Numbers filter =
        Numbers.of(c.filter().values(), integers.map(fill -> fill.filterRecipe(c.inputChannels())));
    Numbers outBackprop =
        Numbers.of(
            c.dataFormat().fromImage(c.image()),
            integers.map(fill -> fill.imageRecipe().withChannels(c.inputChannels())),
            plane);
    return new Reproduction(
        call.id(),
        Arguments.of(c),
        Mode.FED,
        kernelPath,
        filter,
        outBackprop,
        requirement(c.fill().requirement(), filter, outBackprop),
        expected,
        observed);
  }

  /** A call in the op's own words, wrong or right. */
  public static Reproduction of(
      Invocation invocation, Mode mode, KernelPath kernelPath, String expected, String observed) {
    Arguments arguments = invocation.arguments();
    Optional<IntegerFill> integers = integers(invocation.filling());
    int channels = arguments.filter().size() == 4 ? Math.toIntExact(arguments.filter().get(3)) : 1;
    Numbers filter =
        arguments.filterType().registered().isPresent()
            ? Numbers.of(
                invocation.filterValues(),
                integers.map(fill -> fill.filterRecipe(Math.max(1, channels))))
            : Numbers.zeros(Arguments.elements(arguments.filter()));
    Numbers outBackprop =
        arguments.outBackpropType().registered().isPresent()
            ? Numbers.of(invocation.outBackpropValues(), integers.map(IntegerFill::imageRecipe))
            : Numbers.zeros(Arguments.elements(arguments.outBackprop()));
    return new Reproduction(
        invocation.id(),
        arguments,
        mode,
        kernelPath,
        filter,
        outBackprop,
        requirement(Requirement.EXACT, filter, outBackprop),
        expected,
        observed);
  }

  private static Filling integers(Case c) {
    if (c.fill() == Fill.WIDE_INTEGERS || c.fill() == Fill.WRAP) {
      return c.filling();
    }
    long taps = (long) c.geometry().height().mostTaps() * c.geometry().width().mostTaps();
    return Fill.INTEGERS.of(c.id(), c.elementType(), taps, c.groupInputChannels());
  }

  private static Optional<IntegerFill> integers(Filling filling) {
    return filling instanceof IntegerFill integers ? Optional.of(integers) : Optional.empty();
  }

  /** Sums of substitutes may be rounded; the case's own values keep their requirement. */
  private static Requirement requirement(Requirement own, Numbers filter, Numbers outBackprop) {
    return filter.areSubstitutes() || outBackprop.areSubstitutes() ? Requirement.BOUNDED : own;
  }

  /**
   * A Java program of one file, {@code Reproduction.java}, that needs TensorFlow Java alone: it
   * makes the call and prints the result or the error, with the closed form's values if the call
   * must be accepted.
   *
   * @param tensorflow the version of TensorFlow with which the call was made
   */
  public String java(String tensorflow) {
    return new JavaProgram(this, tensorflow).text();
  }

  /** The same as a Python script. */
  public String python() {
    return new PythonScript(this).text();
  }

  /**
   * The call as a problem of oneDNN's own test driver, with the driver's own values; empty if the
   * call does not reach oneDNN, or if it is wrong otherwise than by its sizes.
   */
  public Optional<String> benchdnn() {
    return Benchdnn.line(this);
  }
}
