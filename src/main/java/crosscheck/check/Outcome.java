package crosscheck.check;

import crosscheck.approval.Differences;
import crosscheck.op.Build;
import java.util.List;

/**
 * The outcome of a run of any check.
 *
 * @param build the TensorFlow build and the processor that it ran on
 * @param level the sweep's level, or its file
 * @param findings the classes that showed, each with its simplest trial
 * @param differences how they differ from what is approved
 * @param failure why the workers could not go on, or an empty text
 */
public record Outcome(
    Build build,
    String level,
    List<ClassSummary> findings,
    Differences<ClassSummary> differences,
    String failure) {}
