package crosscheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program on a disk that is full or cannot be written: a file system in memory, mounted
 * where only the program and the shell around it see it. Where no mount is permitted, the size of a
 * file is limited and the folder's permissions are taken away instead.
 */
@Tag("faults")
class FullDiskIT {

  @TempDir static Path undisturbed;
  private static boolean mounts;

  @TempDir Path disk;
  @TempDir Path kept;

  @BeforeAll
  static void runUndisturbed(@TempDir Path probe) throws Exception {
    ProgramRun.conformance(undisturbed).finish();
    mounts = shell(probe, probe, "mount -t tmpfs none \"$DISK\"", true).exitCode() == 0;
  }

  /** Starts shell commands, with mounts of their own if there are any. */
  private static ProgramRun shell(Path disk, Path kept, String commands, boolean mounts)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            mounts
                ? List.of("unshare", "-rm", "sh", "-euc", commands)
                : List.of("sh", "-euc", commands));
    builder
        .environment()
        .putAll(
            Map.of(
                "DISK", disk.toString(),
                "KEPT", kept.toString(),
                "UNDISTURBED", undisturbed.toString(),
                "CONFORMANCE",
                    ProgramRun.JAVA
                        + " -XX:-UsePerfData -jar "
                        + ProgramRun.JAR
                        + " conformance --level smoke"));
    return ProgramRun.start(builder);
  }

  /** Runs shell commands that must end well; what the program says is in files. */
  private void shell(String mounting, String otherwise, String commands) throws Exception {
    ProgramRun run = shell(disk, kept, (mounts ? mounting : otherwise) + "\n" + commands, mounts);
    assertEquals(0, run.exitCode(), Files.readString(run.standardError()));
  }

  /** The one line of a run that ended with exit code 2. */
  private String refusal(String name) throws IOException {
    assertEquals("2", Files.readString(kept.resolve(name + ".code")).strip(), name);
    List<String> lines = Files.readAllLines(kept.resolve(name + ".err"));
    assertEquals(1, lines.size(), name + ": " + lines);
    return lines.get(0);
  }

  private static final String FUNCTIONS =
      """
      told() { name=$1; shift; code=0; "$@" >/dev/null 2>"$KEPT/$name.err" || code=$?
        echo $code >"$KEPT/$name.code"; }
      """;

  @Test
  void aDiskThatFillsUpEndsTheRunWhichCanBeResumedWhenThereIsSpace() throws Exception {
    shell(
        "mount -t tmpfs -o size=300k none \"$DISK\"; more() { mount -o remount,size=64m \"$DISK\"; }",
        "hard=$(ulimit -H -f); ulimit -S -f 500; more() { ulimit -S -f $hard; }",
        FUNCTIONS
            + """
            told full $CONFORMANCE --output "$DISK/out"
            mkdir "$KEPT/full"; cp -R "$DISK/out/." "$KEPT/full"
            more
            told resumed $CONFORMANCE --output "$DISK/out" --resume
            mkdir "$KEPT/resumed"; cp -R "$DISK/out/." "$KEPT/resumed"
            """);
    String refusal = refusal("full");
    assertTrue(refusal.startsWith(disk.resolve("out") + "/"), refusal);
    assertTrue(
        refusal.matches(".*: cannot be written: .*(No space left on device|File too large)"),
        refusal);
    assertEquals(List.of(), jsonFiles(kept.resolve("full")));
    assertEquals("0", Files.readString(kept.resolve("resumed.code")).strip());
    assertEquals(ProgramRun.summary(undisturbed), ProgramRun.summary(kept.resolve("resumed")));
    assertEquals(ProgramRun.findings(undisturbed), ProgramRun.findings(kept.resolve("resumed")));
  }

  /** Summaries and fixtures, whole or in part. */
  private static List<String> jsonFiles(Path folder) throws IOException {
    return ProgramRun.files(folder).keySet().stream()
        .filter(name -> name.endsWith(".json") || name.endsWith(".part"))
        .toList();
  }

  @Test
  void aFullDiskLeavesTheApprovedFixturesAsTheyAre() throws Exception {
    // None approved, so that some must be written; and space for less than these.
    shell(
        "mount -t tmpfs -o size=64m none \"$DISK\"",
        ":",
        FUNCTIONS
            + """
            cp -R fixtures "$DISK/fixtures"; cp -R "$UNDISTURBED" "$KEPT/out"
            rm -r "$DISK"/fixtures/conformance/tensorflow-*
            cp -R "$DISK/fixtures" "$KEPT/before"
            """
            + (mounts
                ? """
                  dd if=/dev/zero of="$DISK/space" bs=4096 count=2 2>/dev/null
                  cat /dev/zero >"$DISK/rest" 2>/dev/null || true
                  rm "$DISK/space"
                  """
                : "ulimit -f 1\n")
            + """
            told full $CONFORMANCE --output "$KEPT/out" --fixtures "$DISK/fixtures" --resume \
              --regenerate-fixtures
            cp -R "$DISK/fixtures" "$KEPT/after"
            """);
    String refusal = refusal("full");
    assertTrue(refusal.contains(".json: cannot be written: "), refusal);
    assertEquals(ProgramRun.files(kept.resolve("before")), ProgramRun.files(kept.resolve("after")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndStaysAsItIs() throws Exception {
    shell(
        """
        mount -t tmpfs -o size=64m none "$DISK"
        lock() { mount -o remount,ro "$DISK"; }
        """,
        "lock() { chmod -R a-w \"$DISK\"; }; trap 'chmod -R u+w \"$DISK\"' EXIT",
        FUNCTIONS
            + """
            cp -R "$UNDISTURBED" "$DISK/out"; cp -R fixtures "$DISK/fixtures"
            rm -r "$DISK"/fixtures/conformance/tensorflow-*; cp -R "$DISK/fixtures" "$KEPT/before"
            cp -R "$UNDISTURBED" "$KEPT/finished"
            lock
            told anew $CONFORMANCE --output "$DISK/new"
            told again $CONFORMANCE --output "$DISK/out"
            told resumed $CONFORMANCE --output "$DISK/out" --resume
            told approved $CONFORMANCE --output "$KEPT/finished" --fixtures "$DISK/fixtures" --resume \
              --regenerate-fixtures
            cp -R "$DISK/out" "$KEPT/out"; cp -R "$DISK/fixtures" "$KEPT/fixtures"
            """);
    for (String name : List.of("anew", "again", "resumed", "approved")) {
      String refusal = refusal(name);
      assertTrue(refusal.startsWith(disk + "/"), refusal);
      assertTrue(refusal.contains(": cannot be written: "), refusal);
    }
    assertEquals(ProgramRun.files(undisturbed), ProgramRun.files(kept.resolve("out")));
    assertEquals(
        ProgramRun.files(kept.resolve("before")), ProgramRun.files(kept.resolve("fixtures")));
  }
}
