package crosscheck.pool;

import java.util.concurrent.atomic.AtomicBoolean;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** The memory that a process has in RAM, as the operating system counts it. */
public final class ResidentMemory {

  private static final long MEBIBYTE = 1L << 20;
  private static final AtomicBoolean UNMEASURABLE = new AtomicBoolean();

  private ResidentMemory() {}

  /** Apart, so that a system that cannot be asked is found out where it is. */
  private static final class Holder {
    private static final OperatingSystem SYSTEM = new SystemInfo().getOperatingSystem();
  }

  /**
   * The resident set of a process in whole mebibytes; 0 if it has ended, and where it cannot be
   * measured, which is said once.
   */
  public static long mebibytes(long pid) {
    if (UNMEASURABLE.get()) {
      return 0;
    }
    try {
      OSProcess process = Holder.SYSTEM.getProcess(Math.toIntExact(pid));
      return process == null ? 0 : process.getResidentMemory() / MEBIBYTE;
    } catch (RuntimeException | LinkageError unmeasurable) {
      if (UNMEASURABLE.compareAndSet(false, true)) {
        System.err.println("the memory of workers is not limited here: " + unmeasurable);
      }
      return 0;
    }
  }
}
