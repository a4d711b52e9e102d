package crosscheck.reproduction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java programs in a folder, each compiled in a package of its own. */
final class Compiled {

  private Compiled() {}

  /**
   * Compiles all programs in one run, with every warning an error.
   *
   * @param programs their texts by the packages that they are put into
   */
  static void in(Path folder, SortedMap<String, String> programs) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<Path> files = new ArrayList<>();
    programs.forEach((name, text) -> files.add(written(folder, name, text)));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(said, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-Xlint:all,-processing",
              "-Werror",
              "--release",
              "17",
              "-cp",
              classPath(),
              "-d",
              folder.toString());
      boolean compiled =
          compiler
              .getTask(
                  null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertTrue(
          compiled,
          () ->
              said.getDiagnostics().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining("\n")));
    }
  }

  private static Path written(Path folder, String name, String text) {
    try {
      Path file = Files.createDirectories(folder.resolve(name)).resolve("Reproduction.java");
      return Files.writeString(file, "package " + name + ";\n" + text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A compiled program, whose fields and methods are open to its tests. */
  static Class<?> load(Path folder, String name) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Compiled.class.getClassLoader())) {
      return loader.loadClass(name + ".Reproduction");
    }
  }

  /** The class path of the tests, which holds TensorFlow Java. */
  static String classPath() {
    // Surefire starts with a jar that only names the others.
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
