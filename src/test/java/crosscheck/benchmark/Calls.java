package crosscheck.benchmark;

import crosscheck.engine.BareLoop;
import crosscheck.op.Case;
import crosscheck.op.KernelPath;
import crosscheck.pool.Limits;
import crosscheck.pool.WorkerCommand;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls alone, of one {@link BareLoop} or several at once that share them, each in the JVM and
 * the environment of a worker.
 */
final class Calls implements Contender {

  private final List<Loop> loops = new ArrayList<>();

  /** Starts the loops. */
  Calls(KernelPath kernelPath, Limits limits, Path folder, int loops) throws IOException {
    for (int i = 0; i < loops; i++) {
      this.loops.add(
          new Loop(
              new WorkerCommand(BareLoop.class, folder)
                  .builder(kernelPath, limits, List.of(), List.of())
                  .redirectError(ProcessBuilder.Redirect.DISCARD)
                  .start()));
    }
  }

  /** The slowest loop's. */
  @Override
  public double seconds(List<List<Case>> groups) throws IOException {
    for (int i = 0; i < groups.size(); i++) {
      loops.get(i % loops.size()).take(groups.get(i));
    }
    for (Loop loop : loops) {
      loop.begin();
    }
    double slowest = 0;
    for (Loop loop : loops) {
      slowest = Math.max(slowest, loop.end());
    }
    return slowest;
  }

  @Override
  public void close() throws IOException {
    for (Loop loop : loops) {
      loop.close();
    }
  }

  /** One process. */
  private static final class Loop {
    private final Process process;
    private final BufferedWriter ids;
    private final BufferedReader answers;

    Loop(Process process) {
      this.process = process;
      ids = process.outputWriter(StandardCharsets.UTF_8);
      answers = process.inputReader(StandardCharsets.UTF_8);
    }

    void take(List<Case> group) throws IOException {
      for (Case c : group) {
        ids.write(c.id() + "\n");
      }
      ids.flush();
    }

    void begin() throws IOException {
      ids.write("\n");
      ids.flush();
    }

    double end() throws IOException {
      String answer = answers.readLine();
      if (answer == null) {
        throw new IOException("a bare loop has died");
      }
      return Double.parseDouble(answer);
    }

    void close() throws IOException {
      ids.close();
      process.onExit().join();
    }
  }
}
