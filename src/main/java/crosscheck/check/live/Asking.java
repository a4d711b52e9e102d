package crosscheck.check.live;

import crosscheck.convention.Answer.SizeOnly;
import crosscheck.op.FrameworkCall;
import crosscheck.op.FrameworkCall.Axis;
import crosscheck.verdict.FrameworkTrial;
import java.util.Optional;
import java.util.stream.Stream;

/** How a framework is asked for a convention. */
enum Asking {
  /** In the convention's own words: all that it takes, and what is just beyond. */
  DIRECTLY,
  /** Likewise, where there is no word for a dilation: on axes without one. */
  UNDILATED,
  /**
   * As what a converter or a layer passes on to the framework: for each axis everything once, and
   * nothing that it refuses itself.
   */
  AS_PASSED_ON;

  /** Why a call cannot be asked so. */
  Optional<String> obstacle(FrameworkCall call) {
    return Stream.of(call.rows(), call.columns())
        .filter(axis -> call.answer(axis) instanceof SizeOnly)
        .findFirst()
        .map(axis -> "%s names no crop for %s".formatted(call.convention(), axis))
        .or(
            () ->
                switch (this) {
                  case DIRECTLY -> Optional.empty();
                  case UNDILATED ->
                      Optional.of("there is no word for a dilation")
                          .filter(none -> isDilated(call.rows()) || isDilated(call.columns()));
                  case AS_PASSED_ON ->
                      new FrameworkTrial(call)
                          .refusal()
                          .map(reason -> "nothing is passed on: " + reason);
                });
  }

  private static boolean isDilated(Axis axis) {
    return axis.scatter().dilation() > 1;
  }
}
