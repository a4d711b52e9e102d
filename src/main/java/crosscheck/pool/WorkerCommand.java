package crosscheck.pool;

import crosscheck.op.Backend;
import crosscheck.worker.Service;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that starts a worker's JVM.
 *
 * @param mainClass the worker's main class
 * @param folder the folder of logs and of the JVM's reports of fatal errors
 * @param libraries what else is on its class path, before the harness
 */
public record WorkerCommand(Class<?> mainClass, Path folder, List<Path> libraries) {

  /** A worker with the class path of the harness. */
  public WorkerCommand(Class<?> mainClass, Path folder) {
    this(mainClass, folder, List.of());
  }

  /**
   * Keeps glibc from returning the memory of each tensor to the kernel, which costs small calls a
   * fifth of their time (mallopt(3); the map threshold is its largest).
   */
  private static final Map<String, String> KEPT_MEMORY =
      Map.of(
          "MALLOC_MMAP_THRESHOLD_", Integer.toString(32 << 20),
          "MALLOC_TRIM_THRESHOLD_", Integer.toString(256 << 20),
          "MALLOC_TOP_PAD_", Integer.toString(16 << 20));

  /**
   * Keeps JavaCPP from tracking native memory: it asks the kernel at each allocation how much the
   * process has, and makes the garbage collector track objects that are closed anyway, which costs
   * a small call a quarter of its time. The limits of a worker are watched from outside.
   */
  private static final List<String> UNWATCHED_MEMORY =
      List.of(
          "-Dorg.bytedeco.javacpp.noPointerGC=true",
          "-Dorg.bytedeco.javacpp.maxBytes=0",
          "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");

  /**
   * Options of a worker that is not expected to live long: no optimizing compiler, which costs a
   * quarter of a start and pays off only after seconds.
   */
  static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  /**
   * Options of a worker that is made for one case or a few: {@link #SHORT_LIVED}, and hardly
   * anything is compiled at all, which costs a tenth of a start.
   */
  static final List<String> FOR_FEW_CALLS =
      Stream.concat(SHORT_LIVED.stream(), Stream.of("-XX:CompileThresholdScaling=20")).toList();

  /**
   * Starts a process; its output goes to the log alone.
   *
   * @param limits its limits, from which its heap follows
   * @param shortcuts JVM options that save time and change nothing else
   */
  Process start(Backend backend, Limits limits, List<String> shortcuts, Service.Arguments arguments)
      throws IOException {
    return builder(backend, limits, shortcuts, arguments.toList())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(arguments.log().toFile()))
        .start();
  }

  /**
   * A process of the main class with these arguments, in the JVM and the environment of a worker.
   */
  public ProcessBuilder builder(
      Backend backend, Limits limits, List<String> shortcuts, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // One thread computes, so the collector needs no others.
    command.addAll(List.of("-Xmx" + limits.heapMebibytes() + "m", "-XX:+UseSerialGC"));
    // The tensors of a case are garbage after it; a nursery of fixed size takes no more memory as a
    // run grows.
    command.add("-Xmn128m");
    command.addAll(UNWATCHED_MEMORY);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"));
    // The log is for native output, and the JVM's own warnings would be mistaken for it.
    command.add("-Xlog:disable");
    command.addAll(shortcuts);
    command.addAll(List.of("-cp", classPath(), mainClass.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(backend.environment());
    // Errors only: each refusal would be a warning.
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
    builder.environment().putAll(KEPT_MEMORY);
    return builder;
  }

  /**
   * The libraries, then the jar of the harness, whose manifest names its own; in an IDE, the whole
   * class path.
   */
  private String classPath() {
    String harness = startsFromJar() ? home().toString() : System.getProperty("java.class.path");
    return Stream.concat(libraries.stream().map(Path::toString), Stream.of(harness))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Whether the main class comes from a jar, and not from a folder. */
  boolean startsFromJar() {
    return Files.isRegularFile(home());
  }

  /** The jar of the main class, or its folder. */
  Path home() {
    try {
      return Path.of(mainClass.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
