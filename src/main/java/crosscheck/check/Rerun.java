package crosscheck.check;

import crosscheck.op.KernelPath;
import java.util.Collection;
import java.util.EnumSet;

/** The command lines that repeat what a run did. */
public final class Rerun {

  /** The beginning of every line. */
  public static final String PROGRAM = "java -jar target/conv2d-transpose-crosscheck.jar ";

  private Rerun() {}

  /** The line of a command and its arguments. */
  public static String of(String command, String arguments) {
    return PROGRAM + command + " " + arguments;
  }

  /**
   * The line that repeats single trials on some kernel paths; those of {@link
   * KernelPath#BY_DEFAULT} need no option.
   */
  public static String on(String command, Collection<KernelPath> kernelPaths, String trials) {
    if (EnumSet.copyOf(kernelPaths).equals(KernelPath.BY_DEFAULT)) {
      return of(command, trials);
    }
    String paths = String.join(",", kernelPaths.stream().sorted().map(KernelPath::id).toList());
    return of(command, "--kernel-path " + paths + " " + trials);
  }
}
