package crosscheck.benchmark;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.engine.BareLoop;
import crosscheck.pool.Limits;
import crosscheck.pool.WorkerCommand;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The calls alone, of a {@link BareLoop} in the JVM and the environment of a worker. */
final class Calls implements Contender {

  private final Process process;
  private final BufferedWriter ids;
  private final BufferedReader answers;

  /** Starts the loop. */
  Calls(KernelPath kernelPath, Limits limits, Path folder) throws IOException {
    process =
        new WorkerCommand(BareLoop.class, folder)
            .builder(kernelPath, limits, List.of(), List.of())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ids = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  @Override
  public double seconds(List<List<Case>> groups) throws IOException {
    for (List<Case> group : groups) {
      for (Case c : group) {
        ids.write(c.id() + "\n");
      }
    }
    ids.write("\n");
    ids.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the bare loop has died");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() throws IOException {
    ids.close();
    process.onExit().join();
  }
}
