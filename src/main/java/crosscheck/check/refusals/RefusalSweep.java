package crosscheck.check.refusals;

import crosscheck.json.JsonFile;
import crosscheck.json.Schema;
import crosscheck.op.CaseId;
import crosscheck.op.KernelPath;
import crosscheck.op.Mode;
import java.nio.file.Path;
import java.util.List;

/**
 * Which wrong calls are made.
 *
 * @param seed what the choice of pairs depends on
 * @param blocks the parts; a call that stands in two of them is made once
 */
@Schema("refusal-sweep")
public record RefusalSweep(long seed, List<Block> blocks) {

  /**
   * Cases, and what is done to them.
   *
   * @param kernelPaths the paths on which the calls are made
   * @param modes the ways in which they are made
   * @param cases ids of admissible cases
   * @param alone whether every deviation of one argument is tried
   * @param neighbourhood whether every size around the admissible ones is tried, on both axes
   * @param pairs how many pairs of deviations of two arguments are tried on each case
   */
  public record Block(
      List<KernelPath> kernelPaths,
      List<Mode> modes,
      List<String> cases,
      boolean alone,
      boolean neighbourhood,
      int pairs) {

    /**
     * Throws {@link IllegalArgumentException} if a list is empty, if a path cannot be called in a
     * mode, or if an id is not of an admissible case.
     */
    public Block {
      requireSome("kernelPaths", kernelPaths);
      requireSome("modes", modes);
      requireSome("cases", cases);
      for (KernelPath kernelPath : kernelPaths) {
        for (Mode mode : modes) {
          if (!kernelPath.takes(mode)) {
            throw new IllegalArgumentException(
                "modes: must not have %s with %s, which compiles graphs alone"
                    .formatted(mode, kernelPath));
          }
        }
      }
      for (int i = 0; i < cases.size(); i++) {
        String place = "cases[%d]: ".formatted(i);
        try {
          if (!CaseId.parse(cases.get(i)).admissible()) {
            throw new IllegalArgumentException("must ask for an admissible size");
          }
        } catch (IllegalArgumentException none) {
          throw new IllegalArgumentException(place + none.getMessage(), none);
        }
      }
      if (pairs < 0) {
        throw new IllegalArgumentException("pairs: must be >= 0, was " + pairs);
      }
    }

    private static void requireSome(String key, List<?> list) {
      if (list.isEmpty()) {
        throw new IllegalArgumentException(key + ": must not be empty");
      }
    }
  }

  /** Throws {@link IllegalArgumentException} if there are no blocks. */
  public RefusalSweep {
    Block.requireSome("blocks", blocks);
  }

  /**
   * Reads a sweep file.
   *
   * @throws crosscheck.input.BadInputException if it cannot be read, or is no sweep
   */
  static RefusalSweep read(Path file) {
    return JsonFile.read(file, RefusalSweep.class);
  }
}
