package crosscheck.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.op.KernelPath;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Verdict;

/**
 * One line of a journal; in JSON, {@code line} names its kind.
 *
 * <p>A double is written so that reading it returns every bit; one that is not finite is the text
 * {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JournalLine.Run.class, name = "run"),
  @JsonSubTypes.Type(value = JournalLine.Machine.class, name = "machine"),
  @JsonSubTypes.Type(value = JournalLine.Agrees.class, name = "agrees"),
  @JsonSubTypes.Type(value = JournalLine.Judged.class, name = "judged"),
  @JsonSubTypes.Type(value = JournalLine.End.class, name = "end")
})
sealed interface JournalLine {

  /** The line of a verdict. */
  static JournalLine of(TrialKey key, Verdict verdict) {
    return verdict.equals(Verdict.AGREES)
        ? new Agrees(key.kernelPath(), key.call(), key.trial())
        : new Judged(key.kernelPath(), key.call(), key.trial(), verdict);
  }

  /**
   * Adds the line to what is known; throws {@link crosscheck.input.BadInputException} if the two
   * conflict.
   */
  void addTo(Knowledge knowledge);

  /** The first line: the run's request. */
  record Run(Request request) implements JournalLine {
    @Override
    public void addTo(Knowledge knowledge) {
      knowledge.begin(request);
    }
  }

  /** What computes the verdicts, before the first of them. */
  record Machine(Surroundings surroundings) implements JournalLine {
    @Override
    public void addTo(Knowledge knowledge) {
      knowledge.add(surroundings);
    }
  }

  /** A verdict that is plainly {@code AGREES}, as nearly all are. */
  record Agrees(KernelPath kernelPath, String call, String trial) implements JournalLine {
    @Override
    public void addTo(Knowledge knowledge) {
      knowledge.add(new TrialKey(kernelPath, call, trial), Verdict.AGREES);
    }
  }

  /** Any other verdict. */
  record Judged(KernelPath kernelPath, String call, String trial, Verdict verdict)
      implements JournalLine {
    @Override
    public void addTo(Knowledge knowledge) {
      knowledge.add(new TrialKey(kernelPath, call, trial), verdict);
    }
  }

  /** The last line of a complete run. */
  record End() implements JournalLine {
    @Override
    public void addTo(Knowledge knowledge) {
      knowledge.end();
    }
  }
}
