package crosscheck.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.input.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JsonLogTest {

  record Line(int number, String text) {}

  private static final Line FIRST = new Line(1, "first");
  private static final Line SECOND = new Line(2, "zweite Zeile, größer\n");
  private static final Line THIRD = new Line(3, "third");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("log.jsonl");
  }

  private void write(Line... lines) {
    try (JsonLog log = JsonLog.start(file, lines[0])) {
      Arrays.stream(lines).skip(1).forEach(log::append);
    }
  }

  private List<Line> resume(Line... more) {
    List<Line> held = new ArrayList<>();
    try (JsonLog log = JsonLog.resume(file, Line.class, held::add)) {
      Arrays.stream(more).forEach(log::append);
    }
    return held;
  }

  private String refused() {
    return assertThrows(BadInputException.class, this::resume).getMessage();
  }

  @Test
  void whatIsAppendedIsHeldInItsOrder() {
    write(FIRST, SECOND);
    assertEquals(List.of(FIRST, SECOND), resume(THIRD));
    assertEquals(List.of(FIRST, SECOND, THIRD), resume());
  }

  @Test
  void aLastLineThatIsTornAnywhereIsCutOffAndTheNextTakesItsPlace() throws IOException {
    write(FIRST, SECOND, THIRD);
    byte[] whole = Files.readAllBytes(file);
    write(FIRST, SECOND);
    int before = Math.toIntExact(Files.size(file));
    for (int length = before; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(List.of(FIRST, SECOND), resume(THIRD), "torn at byte " + length);
      assertArrayEquals(whole, Files.readAllBytes(file), "torn at byte " + length);
    }
  }

  @Test
  void aTornFirstLineLeavesNothing() throws IOException {
    write(FIRST);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(List.of(), resume(FIRST), "torn at byte " + length);
      assertArrayEquals(whole, Files.readAllBytes(file), "torn at byte " + length);
    }
  }

  @Test
  void aLastLineOfZerosIsCutOff() throws IOException {
    write(FIRST);
    byte[] whole = Files.readAllBytes(file);
    byte[] zeros = Arrays.copyOf(whole, whole.length + 4096);
    zeros[zeros.length - 1] = '\n';
    Files.write(file, zeros);
    assertEquals(List.of(FIRST), resume());
    assertArrayEquals(whole, Files.readAllBytes(file));
  }

  @Test
  void aDamagedLineBeforeTheLastIsNamedAndTheFileStaysAsItIs() throws IOException {
    write(FIRST, SECOND, THIRD);
    byte[] whole = Files.readAllBytes(file);
    String text = new String(whole, StandardCharsets.UTF_8);
    int second = text.indexOf('\n') + 1;
    for (byte damage : new byte[] {0, '\n', '}', (byte) 0xff}) {
      byte[] damaged = whole.clone();
      damaged[second + 5] = damage;
      Files.write(file, damaged);
      assertTrue(refused().startsWith(file + ": line 2"), this::refused);
      assertArrayEquals(damaged, Files.readAllBytes(file));
    }
  }

  @Test
  void twoLinesInOneAreDamage() throws IOException {
    write(FIRST, THIRD, SECOND);
    Files.writeString(file, Files.readString(file).replaceFirst("\n", ""));
    assertTrue(refused().startsWith(file + ": line 1"), this::refused);
  }

  @Test
  void linesOfManyThreadsStayWhole() {
    try (JsonLog log = JsonLog.start(file, FIRST)) {
      IntStream.range(0, 20_000).parallel().forEach(n -> log.append(new Line(n, "text " + n)));
    }
    List<Line> held = resume();
    assertEquals(FIRST, held.get(0));
    assertEquals(
        IntStream.range(0, 20_000).mapToObj(n -> new Line(n, "text " + n)).toList(),
        held.stream().skip(1).sorted((a, b) -> Integer.compare(a.number(), b.number())).toList());
  }

  @Test
  @Timeout(30)
  void aLineReachesTheFileWithoutAnother() throws Exception {
    try (JsonLog log = JsonLog.start(file, FIRST)) {
      log.append(SECOND);
      while (Files.readAllLines(file).size() < 2) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheLog() {
    try (JsonLog log = JsonLog.start(file, FIRST)) {
      Thread.currentThread().interrupt();
      log.append(new Line(2, "x".repeat(1 << 17)));
      assertTrue(Thread.interrupted());
      log.append(THIRD);
    }
    assertEquals(3, resume().size());
  }

  @Test
  void oneLogHasOneWriter() {
    try (JsonLog log = JsonLog.start(file, FIRST)) {
      String another = file + ": is being written by another run";
      assertEquals(another, refused());
      assertEquals(another, assertThrows(BadInputException.class, () -> write(THIRD)).getMessage());
      log.append(SECOND);
    }
    assertEquals(List.of(FIRST, SECOND), resume());
  }

  @Test
  void aLogThatIsStartedAgainHoldsNothingOfTheEarlierOne() {
    write(FIRST, SECOND);
    write(THIRD);
    assertEquals(List.of(THIRD), resume());
  }

  @Test
  void aFolderIsNoLog() throws IOException {
    Files.createDirectory(file);
    assertTrue(refused().startsWith(file + ": cannot be written: "), this::refused);
  }
}
