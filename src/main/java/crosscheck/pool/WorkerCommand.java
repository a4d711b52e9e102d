package crosscheck.pool;

import crosscheck.cases.KernelPath;
import crosscheck.worker.Service;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker's JVM is started.
 *
 * @param mainClass the worker's main class
 * @param folder where logs and the JVM's reports of fatal errors go
 */
public record WorkerCommand(Class<?> mainClass, Path folder) {

  /** Starts a process; its output goes to the log alone. */
  Process start(KernelPath kernelPath, Service.Arguments arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // One thread computes, so that the collector needs no others.
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"));
    command.addAll(List.of("-cp", classPath(), mainClass.getName()));
    command.addAll(arguments.toList());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(KernelPath.VARIABLE, kernelPath.setting());
    // Errors only: each refusal would be a warning.
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(arguments.log().toFile()));
    return builder.start();
  }

  /** The jar of the harness, whose manifest names its libraries; in an IDE, all there is. */
  private String classPath() {
    try {
      Path home = Path.of(mainClass.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(home) ? home.toString() : System.getProperty("java.class.path");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
