package crosscheck.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import crosscheck.op.Caches;
import crosscheck.op.InstructionSet;
import crosscheck.op.KernelPath;
import crosscheck.op.Machines;
import crosscheck.op.OneDnn.KnownCaches;
import crosscheck.op.Surroundings;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalFileTest {

  private static final Request ASKED = Requests.of("1/1", KernelPath.STOCK);
  private static final TrialKey KEY = key("one");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("journal.jsonl");
  }

  private static TrialKey key(String trial) {
    return new TrialKey(KernelPath.STOCK, "conv2d", trial);
  }

  private void writeAgrees(TrialKey... keys) {
    try (JournalFile journal = JournalFile.start(file, ASKED)) {
      journal.keep(Machines.AVX2);
      for (TrialKey key : keys) {
        journal.write(key, Verdict.AGREES);
      }
    }
  }

  private String refused(Request asked) {
    return assertThrows(BadInputException.class, () -> JournalFile.resume(file, asked))
        .getMessage();
  }

  /** Doubles that are hard to write: special ones, neighbours of powers of two, and any bits. */
  private static List<Double> doubles() {
    List<Double> doubles =
        new ArrayList<>(
            List.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                -Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -Double.MIN_NORMAL + Double.MIN_VALUE,
                Math.PI * 1e22,
                0.1));
    for (int exponent = -1074; exponent < 1024; exponent += 7) {
      double power = Math.scalb(1.0, exponent);
      doubles.add(Math.nextUp(power));
      doubles.add(-Math.nextDown(power));
    }
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      doubles.add(Double.isNaN(any) ? Double.NaN : any);
    }
    return doubles;
  }

  @Test
  void aVerdictComesBackToTheLastBit() {
    List<Double> doubles = doubles();
    List<Difference> differences =
        doubles.stream().map(d -> new Difference(1, 2, 3, 4, d, -d, Math.abs(d))).toList();
    Verdict verdict =
        new Verdict(Status.VALUE_MISMATCH, "cause", "\"expected\"", "a\nb", 1L << 40, differences);
    try (JournalFile journal = JournalFile.start(file, ASKED)) {
      journal.write(KEY, verdict);
    }
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      Verdict known = journal.known(KEY).orElseThrow();
      // Records compare doubles by Double.compare, which tells -0.0 from 0.0 and knows one NaN.
      assertEquals(verdict, known);
      for (int i = 0; i < doubles.size(); i++) {
        assertEquals(
            Double.doubleToRawLongBits(doubles.get(i)),
            Double.doubleToRawLongBits(known.differences().get(i).expected()),
            String.valueOf(doubles.get(i)));
      }
    }
  }

  @Test
  void everyStatusComesBack() {
    try (JournalFile journal = JournalFile.start(file, ASKED)) {
      for (Status status : Status.values()) {
        journal.write(key(status + " plain"), new Verdict(status, "", "", "", 0, List.of()));
        journal.write(key(status + " told"), new Verdict(status, "c", "e", "o", 0, List.of()));
      }
    }
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      for (Status status : Status.values()) {
        assertEquals(
            Optional.of(new Verdict(status, "", "", "", 0, List.of())),
            journal.known(key(status + " plain")));
        assertEquals(
            Optional.of(new Verdict(status, "c", "e", "o", 0, List.of())),
            journal.known(key(status + " told")));
      }
    }
  }

  @Test
  void aVerdictIsKnownByPathCallAndTrialTogether() {
    writeAgrees(KEY);
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      assertEquals(Optional.of(Verdict.AGREES), journal.known(KEY));
      assertEquals(
          Optional.empty(), journal.known(new TrialKey(KernelPath.ONEDNN, "conv2d", "one")));
      assertEquals(
          Optional.empty(),
          journal.known(new TrialKey(KernelPath.STOCK, "conv2d_transpose", "one")));
      assertEquals(Optional.empty(), journal.known(key("two")));
    }
  }

  @Test
  void aNewRunReplacesTheJournal() {
    writeAgrees(KEY);
    writeAgrees(key("two"));
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      assertEquals(Optional.empty(), journal.known(KEY));
    }
  }

  @Test
  void aRunCanBeResumedAsOftenAsItIsKilled() {
    writeAgrees(KEY);
    for (int i = 0; i < 3; i++) {
      try (JournalFile journal = JournalFile.resume(file, ASKED)) {
        assertEquals(Machines.AVX2, journal.keep(Machines.AVX2));
        journal.write(key("more " + i), Verdict.VACUOUS);
      }
    }
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      assertEquals(Optional.of(Verdict.VACUOUS), journal.known(key("more 0")));
      assertEquals(Optional.of(Verdict.VACUOUS), journal.known(key("more 2")));
    }
  }

  @Test
  void aJournalWhoseOnlyLineIsTornIsBegunAgain() throws IOException {
    Files.writeString(file, "{\"line\":\"ru");
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      journal.write(KEY, Verdict.AGREES);
    }
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      assertEquals(Optional.of(Verdict.AGREES), journal.known(KEY));
    }
  }

  @Test
  void aMissingJournalIsNoRun() {
    assertEquals(file + ": no such file; there is no run to resume", refused(ASKED));
  }

  @Test
  void aJournalOfAnotherRunIsRefusedByTheNameOfWhatDiffers() throws IOException {
    writeAgrees(KEY);
    byte[] before = Files.readAllBytes(file);
    assertEquals(
        file + ": shard: the journal is of a run with 1/1, this one has 1/2",
        refused(Requests.of("1/2", KernelPath.STOCK)));
    assertEquals(
        file + ": kernelPaths: the journal is of a run with stock, this one has stock,onednn,xla",
        refused(Requests.of("1/1", KernelPath.values())));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.19.0| 3.5.0| AVX2| SEEN| 2.19.0, linux-x86_64 (oneDNN 3.5.0, avx2)",
        "2.18.0| 3.6.0| AVX2| SEEN| 2.18.0, linux-x86_64 (oneDNN 3.6.0, avx2)",
        "2.18.0| 3.5.0| AVX512_CORE| SEEN| 2.18.0, linux-x86_64 (oneDNN 3.5.0, avx512_core)",
        "2.18.0| 3.5.0| AVX2| HIDDEN| 2.18.0, linux-x86_64 (oneDNN 3.5.0, avx2-hidden_caches)",
      })
  void whatComputesOtherwiseIsRefused(
      String tensorflow, String oneDnn, InstructionSet set, KnownCaches caches, String words) {
    writeAgrees(KEY);
    Surroundings other = Machines.of(tensorflow, "linux-x86_64", oneDnn, set, caches);
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      String error = assertThrows(BadInputException.class, () -> journal.keep(other)).getMessage();
      assertEquals(
          "%s: TensorFlow: the journal is of a run with 2.18.0, linux-x86_64 (oneDNN 3.5.0, avx2), this one has %s"
              .formatted(file, words),
          error);
    }
  }

  @Test
  void whatWasObservedFirstIsKeptWhereAnotherMachineComputesAlike() {
    writeAgrees(KEY);
    Surroundings alike =
        new Surroundings(
            "2.18.0",
            "linux-x86_64",
            Machines.AVX2.oneDnn(),
            new Caches(List.of(new Caches.Level(1, "32K"))));
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      assertEquals(Machines.AVX2, journal.keep(alike));
    }
  }

  @Test
  void aTrialWithTwoEqualVerdictsIsKnownOnce() {
    writeAgrees(KEY, KEY);
    try (JournalFile journal = JournalFile.resume(file, ASKED)) {
      assertEquals(Optional.of(Verdict.AGREES), journal.known(KEY));
    }
  }

  @Test
  void linesThatConflictAreBadInput() throws IOException {
    try (JournalFile journal = JournalFile.start(file, ASKED)) {
      journal.keep(Machines.AVX2);
      journal.write(KEY, Verdict.AGREES);
      journal.write(KEY, Verdict.VACUOUS);
    }
    assertEquals(
        file + ": must hold one verdict on stock conv2d one, holds two different ones",
        refused(ASKED));
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(1, 4));
    assertTrue(refused(ASKED).contains("must begin with"), () -> refused(ASKED));
  }
}
