package crosscheck.check;

import crosscheck.approval.Differences;
import crosscheck.op.Surroundings;
import java.util.List;

/**
 * The outcome of a run of any check.
 *
 * @param surroundings what computed the calls
 * @param level the sweep's level, or its file
 * @param causes the causes that hold for some of the calls
 * @param findings the classes that showed, each with its simplest trial
 * @param differences how they differ from what is approved
 * @param failure why the workers could not go on, or an empty text
 */
public record Outcome(
    Surroundings surroundings,
    String level,
    List<CauseSummary> causes,
    List<ClassSummary> findings,
    Differences<ClassSummary> differences,
    String failure) {}
