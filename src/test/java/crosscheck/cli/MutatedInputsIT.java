package crosscheck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crosscheck.approval.Baseline;
import crosscheck.cause.Causes;
import crosscheck.check.FindingFixture;
import crosscheck.check.conformance.ConformanceCheck;
import crosscheck.check.conformance.ConformanceFixture;
import crosscheck.check.conventions.ConventionFixture;
import crosscheck.check.identities.IdentityCheck;
import crosscheck.check.identities.IdentityFixture;
import crosscheck.check.published.Publications;
import crosscheck.check.published.PublishedFixture;
import crosscheck.check.refusals.RefusalCheck;
import crosscheck.check.refusals.RefusalFixture;
import crosscheck.input.BadInputException;
import crosscheck.input.Copied;
import crosscheck.input.FileTree;
import crosscheck.op.KernelPath;
import crosscheck.sweep.Level;
import crosscheck.sweep.Shard;
import crosscheck.sweep.Sweep;
import crosscheck.sweep.SweepFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Damaged files, each read as the commands read it: it is refused in one line, or it is still good.
 */
@Tag("faults")
class MutatedInputsIT {

  private static final long SEED = 20261122;
  private static final int LEAST_REFUSED = 10_000;
  private static final int ROUNDS = 32;
  private static final long MOST_COMBINATIONS = 2_000_000;

  /** Ten times what the largest plan takes; a loaded machine is slow. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Set<KernelPath> PATHS = EnumSet.allOf(KernelPath.class);
  private static final Path FIXTURES = Path.of("fixtures");

  private static final String CASES =
      """
      {"id": "f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1"}
      {"id": "bf16-nchw-valid-i3x10-k1x1-s1x2-d1x2-o3x20-c1x1-b1"}
      {"id": "f64-nhwc-explicit1.0.2.1-i3x4-k3x4-s1x2-d2x1-o6x7-c5x4-b2"}
      """;

  /** The parser's own words of what is no JSON may name its options, but no class. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("(crosscheck|java|tools)(\\.[a-z]+)*\\.[A-Z]|JsonToken");

  private static final Map<Mutation, Integer> REFUSED = new ConcurrentHashMap<>();
  private static final Map<Mutation, Integer> GOOD = new ConcurrentHashMap<>();

  @TempDir Path folder;

  /** How a command reads a file that stands below a folder of fixtures. */
  private interface Reader {
    void read(Path fixtures, Path file);
  }

  /**
   * A file to damage.
   *
   * @param place where it stands below a folder of fixtures
   * @param json what it holds undamaged
   * @param rounds how many mutants of each kind are made of it
   * @param reader how the command reads it
   * @param command the command, with FIXTURES for the folder and FILE for the file
   */
  private record Input(Path place, String json, int rounds, Reader reader, String command) {

    String[] arguments(Path fixtures) {
      return command
          .replace("FILE", fixtures.resolve(place).toString())
          .replace("FIXTURES", fixtures.toString())
          .split(" ");
    }
  }

  private static List<Input> inputs() throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Level level : Level.values()) {
      int rounds = level == Level.SMOKE ? ROUNDS : 2;
      Path file = sweep(level, ConformanceCheck.NAME);
      inputs.add(input(file, rounds, MutatedInputsIT::plan, "conformance --sweep FILE"));
    }
    String conformance =
        "conformance --fixtures FIXTURES --sweep " + sweep(Level.SMOKE, ConformanceCheck.NAME);
    for (Path file : some("conformance")) {
      inputs.add(
          input(
              file,
              ROUNDS,
              (all, own) -> baseline(all, ConformanceCheck.NAME, ConformanceFixture.class),
              conformance));
    }
    for (Path file : some("causes")) {
      inputs.add(input(file, ROUNDS, (all, own) -> Causes.read(all), conformance));
    }
    String conventions = "conventions --fixtures FIXTURES";
    for (Path file : files("conventions", ".json").subList(0, 6)) {
      inputs.add(input(file, ROUNDS, (all, own) -> ConventionFixture.approved(all), conventions));
    }
    String published = "published --fixtures FIXTURES";
    for (Path file : files("published", ".json")) {
      inputs.add(input(file, ROUNDS, (all, own) -> PublishedFixture.approved(all), published));
    }
    for (Path file : files("published", ".jsonl")) {
      inputs.add(
          input(file, ROUNDS / 2, (all, own) -> check(Publications.ofFixtures(all)), published));
    }
    Path wrongCalls = sweep(Level.SMOKE, RefusalCheck.NAME);
    inputs.add(input(wrongCalls, ROUNDS, MutatedInputsIT::planRefusals, "refusals --sweep FILE"));
    for (Path file : some("refusals")) {
      inputs.add(
          input(
              file,
              ROUNDS,
              (all, own) -> baseline(all, RefusalCheck.NAME, RefusalFixture.class),
              "refusals --fixtures FIXTURES --sweep " + wrongCalls));
    }
    Path identities = sweep(Level.SMOKE, IdentityCheck.NAME);
    inputs.add(
        input(identities, ROUNDS, MutatedInputsIT::planIdentities, "identities --sweep FILE"));
    for (Path file : some("identities")) {
      inputs.add(
          input(
              file,
              ROUNDS,
              (all, own) -> baseline(all, IdentityCheck.NAME, IdentityFixture.class),
              "identities --fixtures FIXTURES --sweep " + identities));
    }
    inputs.add(
        new Input(
            Path.of("cases.jsonl"),
            CASES,
            2 * ROUNDS,
            (all, own) -> CheckCommand.read(own),
            "check --cases FILE"));
    return inputs;
  }

  /** A file of the fixtures; of JSON lines, the first four. */
  private static Input input(Path file, int rounds, Reader reader, String command)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    String json =
        String.join("\n", file.toString().endsWith(".jsonl") ? lines.subList(0, 4) : lines);
    return new Input(FIXTURES.relativize(file), json, rounds, reader, command);
  }

  private static List<Path> files(String below, String ending) {
    return FileTree.below(FIXTURES.resolve(below), ending);
  }

  private static List<Path> some(String below) {
    return files(below, ".json").stream().limit(3).toList();
  }

  private static Path sweep(Level level, String check) {
    return SweepFile.of(level, check, FIXTURES).path();
  }

  private static <F extends FindingFixture<F>> void baseline(
      Path fixtures, String check, Class<F> form) {
    Baseline.read(fixtures, check, form, Causes.read(fixtures));
  }

  private static void plan(Path fixtures, Path sweep) {
    // A larger one is counted before it is run as well, but not within the time of this test.
    if (Sweep.read(sweep).combinations() <= MOST_COMBINATIONS) {
      ConformanceCheck.of(SweepFile.of(sweep), Shard.WHOLE, PATHS);
    }
  }

  private static void planRefusals(Path fixtures, Path sweep) {
    RefusalCheck.of(SweepFile.of(sweep), PATHS);
  }

  private static void planIdentities(Path fixtures, Path sweep) {
    IdentityCheck.of(SweepFile.of(sweep), PATHS);
  }

  private static void check(Publications publications) {
    publications.plan(PATHS, Long.MAX_VALUE);
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> aDamagedInputIsRefusedInOneLineOrIsStillGood() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Input input : inputs()) {
      String name = input.command() + " " + input.place();
      Path fixtures = Files.createDirectory(folder.resolve("fixtures" + tests.size()));
      tests.add(dynamicTest(name, () -> damage(input, fixtures)));
    }
    return tests.stream();
  }

  @AfterAll
  static void manyWereRefused() {
    System.out.println("damaged inputs refused:    " + new EnumMap<>(REFUSED));
    System.out.println("damaged inputs still good: " + new EnumMap<>(GOOD));
    int sum = REFUSED.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(sum >= LEAST_REFUSED, () -> sum + " were refused");
  }

  @Test
  void aDamagedReportIsComplainedOfInOneLineForEachLineThatIsNone() throws IOException {
    int complaints = 0;
    for (Path published : files("published", ".jsonl")) {
      Path file = folder.resolve(published.getFileName());
      byte[] undamaged =
          String.join("\n", Files.readAllLines(published).subList(0, 4)).getBytes(UTF_8);
      for (Mutation mutation : Mutation.values()) {
        Random random = new Random(SEED ^ (file.getFileName() + mutation.name()).hashCode());
        for (int round = 0; round < ROUNDS; round++) {
          Files.write(file, mutation.apply(undamaged, random));
          List<String> said = complaints(file);
          said.forEach(line -> requireOneLine(file, line));
          complaints += said.size();
        }
      }
    }
    assertTrue(complaints >= ROUNDS, complaints + " complaints");
  }

  private static List<String> complaints(Path file) {
    return assertTimeoutPreemptively(
        LONGEST,
        () -> {
          try {
            Publications read = Publications.reports(List.of(file));
            check(read);
            return read.complaints();
          } catch (BadInputException ofTheFile) {
            return List.of(String.valueOf(ofTheFile.getMessage()));
          }
        });
  }

  private void damage(Input input, Path fixtures) throws IOException {
    // A fixture must have its cause.
    Copied.files(FIXTURES.resolve(Causes.FOLDER), ".json", fixtures.resolve(Causes.FOLDER));
    Path file = fixtures.resolve(input.place());
    Files.createDirectories(file.getParent());
    Files.writeString(file, input.json());
    byte[] undamaged = input.json().getBytes(UTF_8);
    assertEquals(Optional.empty(), complaint(input, fixtures), "undamaged");
    for (Mutation mutation : Mutation.values()) {
      Random random = new Random(SEED ^ (input.place() + mutation.name()).hashCode());
      boolean commanded = false;
      for (int round = 0; round < input.rounds(); round++) {
        byte[] mutant = mutation.apply(undamaged, random);
        if (Arrays.equals(mutant, undamaged)) {
          continue;
        }
        Files.write(file, mutant);
        Optional<String> complaint = complaint(input, fixtures);
        complaint.ifPresent(line -> requireOneLine(file, line));
        (complaint.isPresent() ? REFUSED : GOOD).merge(mutation, 1, Integer::sum);
        if (complaint.isPresent() && !commanded) {
          requireRefused(input, fixtures, complaint.get());
          commanded = true;
        }
      }
    }
  }

  /** What reading says; nothing if the file is good. */
  private static Optional<String> complaint(Input input, Path fixtures) {
    return assertTimeoutPreemptively(
        LONGEST,
        () -> {
          try {
            input.reader().read(fixtures, fixtures.resolve(input.place()));
            return Optional.empty();
          } catch (BadInputException bad) {
            return Optional.of(String.valueOf(bad.getMessage()));
          }
        });
  }

  private static void requireOneLine(Path file, String line) {
    // Where a cause does not hold for what the file approves, the cause comes first.
    assertTrue(line.contains(file.toString()), line);
    assertTrue(line.codePoints().noneMatch(Character::isISOControl), line);
    assertFalse(CLASS_NAME.matcher(line).find(), line);
    assertTrue(line.length() <= 1_100, line);
  }

  /** The command says the same, ends with exit code 2 and leaves every file as it was. */
  private static void requireRefused(Input input, Path fixtures, String complaint)
      throws IOException {
    Map<Path, String> before = contents(fixtures);
    assertEquals(complaint, MainTest.refused(input.arguments(fixtures)).strip());
    assertEquals(before, contents(fixtures));
  }

  private static Map<Path, String> contents(Path fixtures) throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(fixtures)) {
      for (Path file : files.toList()) {
        contents.put(
            file, Files.isDirectory(file) ? "a folder" : Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }
}
