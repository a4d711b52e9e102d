package crosscheck.pool;

import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** The memory that a process has in RAM, as the operating system counts it. */
public final class ResidentMemory {

  private static final OperatingSystem SYSTEM = new SystemInfo().getOperatingSystem();
  private static final long MEBIBYTE = 1L << 20;

  private ResidentMemory() {}

  /** The resident set of a process in whole mebibytes; 0 if it has ended. */
  public static long mebibytes(long pid) {
    OSProcess process = SYSTEM.getProcess(Math.toIntExact(pid));
    return process == null ? 0 : process.getResidentMemory() / MEBIBYTE;
  }
}
