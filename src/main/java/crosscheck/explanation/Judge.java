package crosscheck.explanation;

import crosscheck.cause.Attribution;
import crosscheck.cause.Causes;
import crosscheck.check.Verdicts;
import crosscheck.check.conformance.JudgedCase;
import crosscheck.check.refusals.RefusalTally;
import crosscheck.op.Surroundings;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Trial;
import crosscheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says what came of calls, and why.
 *
 * @param tensors what they were made with
 * @param surroundings what answered
 * @param verdicts what came of each
 * @param known what explains mismatches; nothing if there are none, as it takes time to read
 */
record Judge(
    Tensors tensors,
    Surroundings surroundings,
    Verdicts<Trial> verdicts,
    Optional<KnownMismatches> known) {

  private record KnownMismatches(Attribution attribution, Approved approved) {

    static KnownMismatches read(Path fixtures, Surroundings surroundings) {
      Causes causes = Causes.read(fixtures);
      return new KnownMismatches(
          new Attribution(causes, surroundings), Approved.read(fixtures, causes));
    }

    String cause(OpCall call, Verdict verdict) {
      return call.trial() instanceof CaseTrial own
          ? JudgedCase.of(own, call.kernelPath(), verdict, attribution).cause()
          : RefusalTally.cause(
                  call.kernelPath(), (InvocationTrial) call.trial(), verdict, attribution)
              .orElse("");
    }
  }

  /**
   * A judge of calls that all have their verdicts.
   *
   * @throws crosscheck.input.BadInputException if a mismatch is to be explained and the fixtures
   *     cannot be read
   */
  static Judge of(
      List<OpCall> calls,
      Path fixtures,
      Tensors tensors,
      Surroundings surroundings,
      Verdicts<Trial> verdicts) {
    Judge ofRight = new Judge(tensors, surroundings, verdicts, Optional.empty());
    return calls.stream().noneMatch(call -> ofRight.verdict(call).status().isMismatch())
        ? ofRight
        : new Judge(
            tensors,
            surroundings,
            verdicts,
            Optional.of(KnownMismatches.read(fixtures, surroundings)));
  }

  /** What came of a call. */
  OpAnswer answer(OpCall call) {
    Verdict verdict = verdict(call);
    String cause = verdict.status().isMismatch() ? known.orElseThrow().cause(call, verdict) : "";
    return new OpAnswer(
        call.trial().id(),
        call.asked(),
        call.how(),
        "%s, %s".formatted(tensors.elementType().id(), call.channels()),
        call.trial().mustBeAccepted(),
        call.kernelPath(),
        verdict.status(),
        switch (verdict.status()) {
          case AGREES -> call.expected();
          case VACUOUS ->
              tensors.batch() == 0 ? "empty, as it must be" : "every value is zero, as it must be";
          default -> verdict.observed();
        },
        cause,
        !cause.isEmpty()
            && known.orElseThrow().approved().has(cause, call.kernelPath(), surroundings));
  }

  private Verdict verdict(OpCall call) {
    return verdicts.on(call.kernelPath(), call.trial()).orElseThrow();
  }

  /** The causes of answers in a sentence each, with the way out. */
  List<String> sentences(List<OpAnswer> answers) {
    return answers.stream()
        .map(OpAnswer::cause)
        .distinct()
        .flatMap(name -> known.stream().flatMap(k -> k.attribution().causes().named(name).stream()))
        .map(
            cause -> "%s: %s Way out: %s".formatted(cause.name(), cause.sentence(), cause.wayOut()))
        .toList();
  }
}
