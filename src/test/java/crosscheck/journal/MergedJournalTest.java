package crosscheck.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedJournalTest {

  private static final Surroundings HERE = Machines.AVX2;

  @TempDir Path folder;

  private static TrialKey key(String trial) {
    return new TrialKey(KernelPath.STOCK, "conv2d", trial);
  }

  private static Request asked(String name) {
    return Requests.of(name.equals("a") ? "1/2" : "2/2", KernelPath.STOCK);
  }

  /** The complete journal of a shard with one verdict. */
  private Path ended(String name, Surroundings surroundings, Verdict verdict) {
    Path file = folder.resolve(name);
    try (JournalFile journal = JournalFile.start(file, asked(name))) {
      journal.keep(surroundings);
      journal.write(key("both"), verdict);
      journal.write(key(name), verdict);
      journal.end();
    }
    return file;
  }

  private static MergedJournal read(Path... journals) {
    Map<Path, Request> all = new LinkedHashMap<>();
    for (Path journal : journals) {
      all.put(journal, asked(String.valueOf(journal.getFileName())));
    }
    return MergedJournal.read(all);
  }

  private static String refused(Path... journals) {
    return assertThrows(BadInputException.class, () -> read(journals)).getMessage();
  }

  @Test
  void whatAnyOfThemSaysIsKnown() {
    MergedJournal merged =
        read(ended("a", HERE, Verdict.VACUOUS), ended("b", HERE, Verdict.VACUOUS));
    assertEquals(HERE, merged.keep(Surroundings.UNKNOWN));
    assertTrue(merged.isComplete());
    assertEquals(Optional.of(Verdict.VACUOUS), merged.known(key("a")));
    assertEquals(Optional.of(Verdict.VACUOUS), merged.known(key("b")));
    var error = assertThrows(BadInputException.class, () -> merged.known(key("c")));
    assertEquals("none of the journals has a verdict on stock conv2d c", error.getMessage());
  }

  @Test
  void theFirstLineHoldsTheRequest() {
    Path file = ended("a", HERE, Verdict.AGREES);
    assertEquals(asked("a"), MergedJournal.asked(file));
  }

  @Test
  void aRunThatHasNotEndedIsRefused() throws IOException {
    Path file = ended("a", HERE, Verdict.AGREES);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertEquals(file + ": the run has not ended; finish it with --resume", refused(file));
  }

  @Test
  void anEndIsWrittenOnce() throws IOException {
    Path file = ended("a", HERE, Verdict.AGREES);
    String before = Files.readString(file);
    try (JournalFile journal = JournalFile.resume(file, asked("a"))) {
      journal.end();
    }
    assertEquals(before, Files.readString(file));
  }

  @Test
  void runsThatWereComputedOtherwiseAreRefused() {
    Path second = ended("b", Machines.AVX512, Verdict.AGREES);
    assertEquals(
        second
            + ": TensorFlow: the journal is of a run with 2.18.0, linux-x86_64 (oneDNN 3.5.0,"
            + " avx512_core_bf16), this one has 2.18.0, linux-x86_64 (oneDNN 3.5.0, avx2)",
        refused(ended("a", HERE, Verdict.AGREES), second));
  }

  @Test
  void runsThatConflictAreRefused() {
    Path second = ended("b", HERE, Verdict.VACUOUS);
    assertEquals(
        second + ": must hold one verdict on stock conv2d both, holds two different ones",
        refused(ended("a", HERE, Verdict.AGREES), second));
  }

  @Test
  void aFileThatIsNoJournalIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "{\"line\":\"end\"}\n");
    var error = assertThrows(BadInputException.class, () -> MergedJournal.asked(file));
    assertEquals(file + ": must begin with a line \"run\", does not", error.getMessage());
  }
}
