package crosscheck.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosscheck.check.NotAtSmoke;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of a user's own that has the jar as a test dependency, built by Maven offline. */
@NotAtSmoke
class OwnProjectIT {

  private static final String ARTIFACT = "conv2d-transpose-crosscheck";
  private static final String VERSION = "1.0.0-SNAPSHOT";

  @TempDir private Path folder;

  /** The links lead out of the folder, which JUnit would warn of as it deletes it. */
  @AfterEach
  void deleteLinks() throws IOException {
    try (Stream<Path> links = Files.list(folder.resolve("repository"))) {
      for (Path link : links.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** A local repository that is the user's, but for this project, whose jar is installed there. */
  private Path repository() throws IOException {
    Path users = Path.of(System.getProperty("user.repository", "none"));
    Path repository = Files.createDirectory(folder.resolve("repository"));
    assumeTrue(Files.isDirectory(users), "runs in Maven alone");
    try (Stream<Path> entries = Files.list(users)) {
      for (Path entry : entries.filter(entry -> !entry.endsWith("crosscheck")).toList()) {
        Files.createSymbolicLink(repository.resolve(entry.getFileName()), entry.toAbsolutePath());
      }
    }
    Path installed =
        Files.createDirectories(
            repository.resolve("crosscheck").resolve(ARTIFACT).resolve(VERSION));
    String name = "%s-%s".formatted(ARTIFACT, VERSION);
    Files.copy(Path.of("target", ARTIFACT + ".jar"), installed.resolve(name + ".jar"));
    Files.copy(Path.of("pom.xml"), installed.resolve(name + ".pom"));
    return repository;
  }

  /** The example and, as a test beside it, a copy that shifts everything the wrong way. */
  private Path project() throws IOException {
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.copy(
        Path.of("src", "test", "projects", "own-implementation", "pom.xml"),
        project.resolve("pom.xml"));
    Path tests =
        Files.createDirectories(project.resolve(Path.of("src", "test", "java", "example")));
    String own =
        Files.readString(Path.of("src", "test", "java", "example", "OwnTransposeTest.java"));
    Files.writeString(tests.resolve("OwnTransposeTest.java"), own);
    Files.writeString(
        tests.resolve("FaultyTransposeTest.java"),
        own.replace("OwnTransposeTest", "FaultyTransposeTest")
            .replace("outputCell + cut", "outputCell - cut"));
    return project;
  }

  private static String maven(Path project, Path repository)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("maven.home", "none"));
    String script = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin").resolve(script).toString(),
            "--offline",
            "--batch-mode",
            "-Dmaven.repo.local=" + repository,
            // Whichever mirror an artifact came from, it is there.
            "-Dmaven.legacyLocalRepo=true",
            "test");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeAll(List.of("MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR"));
    Process process = builder.directory(project.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(1, process.waitFor(), said);
    return said;
  }

  @Test
  void aRightImplementationPassesAndAFaultyOneFailsWithIdAndCell()
      throws IOException, InterruptedException {
    String said = maven(project(), repository());
    assertTrue(
        said.matches(
            "(?s).*Tests run: 300, Failures: 0, Errors: 0, Skipped: 0.*OwnTransposeTest.*"),
        said);
    assertTrue(
        said.matches(
            "(?s).*FaultyTransposeTest\\S+:\\d+ \\S+: \\[0,\\d,\\d,\\d] must be \\S+, was \\S+; \\d+ of \\d+"
                + " numbers differ.*"),
        said);
  }
}
