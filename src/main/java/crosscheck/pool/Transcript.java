package crosscheck.pool;

import crosscheck.pool.FreshCalls.Result;
import crosscheck.verdict.Status;
import crosscheck.worker.FreshCallsMain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process of {@link FreshCallsMain} wrote.
 *
 * @param build TensorFlow's version and the platform; empty if it did not come to say them
 * @param preamble the lines before that
 * @param results what came of the calls that it finished
 * @param rest what it wrote after the last of them
 */
record Transcript(String build, List<String> preamble, List<Result> results, String rest) {

  /** Reads a process's log. */
  static Transcript of(String log) {
    String build = "";
    List<String> preamble = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String line : log.lines().toList()) {
      if (line.startsWith(FreshCallsMain.BUILD)) {
        build = line.substring(FreshCallsMain.BUILD.length());
        preamble.addAll(words);
        words.clear();
      } else if (line.equals(FreshCallsMain.CALL)) {
        words.clear();
      } else if (line.startsWith(FreshCallsMain.VERDICT)) {
        String[] said = line.substring(FreshCallsMain.VERDICT.length()).split(" ", 2);
        results.add(new Result(Status.valueOf(said[0]), said[1], List.copyOf(words)));
        words.clear();
      } else {
        words.add(line);
      }
    }
    return new Transcript(build, preamble, results, String.join("\n", words));
  }

  /** This transcript and what came of the call that the process did not finish. */
  Transcript endedBy(Result last) {
    return new Transcript(
        build, preamble, Stream.concat(results.stream(), Stream.of(last)).toList(), "");
  }
}
