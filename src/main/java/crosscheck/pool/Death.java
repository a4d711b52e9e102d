package crosscheck.pool;

import crosscheck.worker.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a worker died.
 *
 * @param signal the name of the signal that killed it, or {@code exit N}
 * @param lastWords the last line of native output before the JVM's own report, without time stamps
 */
record Death(String signal, String lastWords) {

  /** The line of the JVM's report that names the signal: {@code # SIGILL (0x4) at pc=0x…}. */
  private static final Pattern REPORTED_SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+|EXC\\w+) \\(0x");

  private static final String REPORT = "# A fatal error has been detected by the Java Runtime";

  /** Lines that a healthy process writes too. */
  private static final Pattern INFORMATION = Pattern.compile("I\\d{4} |WARNING: ");

  /** The prefix of TensorFlow's log lines: a date or a letter, a time, a thread, a source line. */
  private static final Pattern LOG_PREFIX =
      Pattern.compile("^(?:\\d{4}-\\d\\d-\\d\\d .*?|[IWEF]\\d{4} .*?)\\S+\\.(?:cc|h):\\d+\\] ");

  /** A child that dies of signal N has the exit status 128 + N; the numbers are Linux's. */
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          132, "SIGILL", 134, "SIGABRT", 135, "SIGBUS", 136, "SIGFPE", 137, "SIGKILL", 139,
          "SIGSEGV", 143, "SIGTERM");

  /** Returns the death of a process with this exit status and log. */
  static Death of(int exitStatus, String log) {
    Matcher reported = REPORTED_SIGNAL.matcher(log);
    String signal =
        reported.find()
            ? reported.group(1)
            : SIGNALS.getOrDefault(exitStatus, "exit " + exitStatus);
    return new Death(signal, lastWords(log));
  }

  /** Whether the JVM has named the signal that is killing it. */
  static boolean signalNamedIn(String log) {
    return REPORTED_SIGNAL.matcher(log).find();
  }

  /** Whether something outside the process may have killed it, such as a person or the kernel. */
  boolean fromOutside() {
    return signal.equals("SIGKILL") || signal.equals("SIGTERM");
  }

  /** Whether the worker ended itself because of an internal failure. */
  boolean isInternalFailure() {
    return signal.equals("exit " + Service.INTERNAL_FAILURE);
  }

  /** The signal and the last words. */
  String words() {
    return signal + ": " + lastWords;
  }

  private static String lastWords(String log) {
    int report = log.indexOf(REPORT);
    // The report starts with a line "#", which may follow native output without a line break.
    String words = report < 0 ? log : log.substring(0, report).replaceFirst("#\\s*$", "");
    List<String> lines =
        words
            .lines()
            .filter(line -> !line.isBlank() && !INFORMATION.matcher(line).lookingAt())
            .toList();
    Optional<String> last = lines.stream().skip(Math.max(0, lines.size() - 1)).findFirst();
    return last.map(line -> LOG_PREFIX.matcher(line).replaceFirst("").strip()).orElse("");
  }
}
