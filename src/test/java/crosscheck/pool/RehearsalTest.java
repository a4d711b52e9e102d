package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  @TempDir private Path folder;

  private Path jar;
  private Path archive;

  @BeforeEach
  void make() throws IOException {
    jar = Files.createFile(folder.resolve("program.jar"));
    archive = Files.createFile(Rehearsal.archive(jar));
  }

  /** What is known of an archive that is so much newer than the jar. */
  private List<String> shortcuts(long seconds) throws IOException {
    long madeAt = 1_000_000;
    Files.setLastModifiedTime(jar, FileTime.fromMillis(madeAt));
    Files.setLastModifiedTime(archive, FileTime.fromMillis(madeAt + 1_000 * seconds));
    return new Rehearsal(jar, true).shortcuts();
  }

  @Test
  void anArchiveOfAnEarlierRunServesTheFirstWorker() throws IOException {
    assertEquals(List.of("-XX:SharedArchiveFile=" + archive), shortcuts(1));
  }

  @Test
  void anArchiveOfAnOlderJarDoesNot() throws IOException {
    assertEquals(List.of(), shortcuts(-1));
    assertEquals(List.of(), shortcuts(0));
  }

  @Test
  void whereNoneCanBeMadeNoneIsUsed() {
    assertEquals(List.of(), new Rehearsal(jar, false).shortcuts());
  }

  @Test
  void librariesThatAWorkerFoundAreNotSearchedForAgain() {
    Rehearsal rehearsal = new Rehearsal(jar, false);
    rehearsal.learn(new Greeting("", "", ""));
    assertEquals(List.of(), rehearsal.shortcuts());
    rehearsal.learn(new Greeting("/libraries", "", ""));
    assertEquals(
        List.of("-Dorg.bytedeco.javacpp.findLibraries=false", "-Djava.library.path=/libraries"),
        rehearsal.shortcuts());
  }
}
