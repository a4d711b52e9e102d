package crosscheck.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

  @TempDir Path folder;

  private Path make(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.createFile(file);
  }

  @Test
  void theFilesOfAnEndingAreFoundHoweverDeepAndInOrder() throws IOException {
    Path last = make("b.json");
    Path first = make("a/b/c.json");
    make("a/b/c.jsonl");
    assertEquals(List.of(first, last), FileTree.below(folder, ".json"));
  }

  @Test
  void belowAMissingFolderIsNothing() {
    assertEquals(List.of(), FileTree.below(folder.resolve("none"), ".json"));
  }

  @Test
  void belowAFileIsBadInput() throws IOException {
    Path file = make("file");
    assertEquals(
        file + ": must be a folder, is not",
        assertThrows(BadInputException.class, () -> FileTree.below(file, "")).getMessage());
  }

  @Test
  void aMissingFileCannotBeWalked() {
    Path none = folder.resolve("none");
    String error =
        String.valueOf(
            assertThrows(BadInputException.class, () -> FileTree.walk(none)).getMessage());
    assertTrue(error.startsWith(none + ": cannot be read: "), error);
  }

  @Test
  void aFolderIsDeletedWithAllBelowItAndNothingElse() throws IOException {
    make("a/b/c");
    make("a/d");
    Path kept = make("e");
    FileTree.delete(folder.resolve("a"));
    assertEquals(List.of(folder, kept), FileTree.walk(folder));
  }

  @Test
  void aFileIsDeletedIfItIsThere() throws IOException {
    Path file = make("file");
    FileTree.delete(file);
    FileTree.delete(file);
    assertFalse(Files.exists(file));
  }
}
