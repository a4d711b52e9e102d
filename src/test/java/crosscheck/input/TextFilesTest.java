package crosscheck.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

  @TempDir Path folder;

  private String refusedToRead(Path file) {
    return message(() -> TextFiles.read(file));
  }

  private static String message(Runnable refused) {
    return String.valueOf(assertThrows(BadInputException.class, refused::run).getMessage());
  }

  private List<Path> inTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void whatIsWrittenInAFolderYetToBeMadeIsReadBack() {
    Path file = folder.resolve("a/b/größer.txt");
    TextFiles.write(Map.of(file, "größer\n"));
    assertEquals("größer\n", TextFiles.read(file));
  }

  @Test
  void aWrittenFileTakesThePlaceOfAnotherAndNothingIsLeftBesideIt() throws IOException {
    Path file = Files.writeString(folder.resolve("it.txt"), "before");
    TextFiles.write(Map.of(file, "after"));
    assertEquals("after", Files.readString(file));
    assertEquals(List.of(file), inTheFolder());
  }

  @Test
  void whereOneFileCannotBeWrittenAllStayAsTheyAre() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), "before");
    Path file = Files.writeString(folder.resolve("file"), "");
    Path two = file.resolve("two.txt");
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(one, "after");
    texts.put(two, "after");
    String error = message(() -> TextFiles.write(texts));
    assertTrue(error.startsWith(two + ": cannot be written: "), error);
    assertEquals("before", Files.readString(one));
    assertEquals(Set.of(one, file), Set.copyOf(inTheFolder()));
  }

  @Test
  void nothingIsLeftBesideAFileThatCannotBeWritten() throws IOException {
    Path place = Files.createDirectory(folder.resolve("it.txt"));
    Files.createFile(place.resolve("in the way"));
    assertThrows(BadInputException.class, () -> TextFiles.write(Map.of(place, "")));
    assertEquals(List.of(place), inTheFolder());
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("none.txt");
    assertEquals(file + ": no such file", refusedToRead(file));
  }

  @Test
  void aFolderIsNoFile() {
    assertEquals(folder + ": must be a file and no folder, is not", refusedToRead(folder));
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = Files.write(folder.resolve("it.txt"), new byte[] {'"', (byte) 0xff, '"'});
    assertEquals(file + ": must be UTF-8, is not", refusedToRead(file));
  }

  @Test
  void aByteOrderMarkIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("it.txt"), "\uFEFF{}");
    assertEquals(
        file + ": must be without a byte order mark at its start, is not", refusedToRead(file));
  }
}
