package crosscheck.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.check.conventions.ConventionFixture;
import crosscheck.input.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedFolderTest {

  record Named(String name, int number) {
    Path place() {
      return Path.of(name, "it.json");
    }
  }

  private static final Named ONE = new Named("one", 1);
  private static final Named TWO = new Named("two", 2);
  private static final Differences<Named> NO_CHANGE = Differences.none();

  @TempDir Path folder;

  private ApprovedFolder<Named> approved() {
    return ApprovedFolder.read(folder, Named.class, Named::place);
  }

  @Test
  void aMissingFolderApprovesNothing() {
    Differences<Named> differences =
        ApprovedFolder.read(folder.resolve("none"), Named.class, Named::place)
            .compare(List.of(ONE));
    assertEquals(new Differences<>(List.of(ONE), List.of(), List.of(), List.of()), differences);
  }

  @Test
  void whatWasApprovedShowsNoChange() {
    approved().approve(List.of(ONE, TWO));
    assertEquals(NO_CHANGE, approved().compare(List.of(TWO, ONE)));
  }

  @Test
  void everyKindOfChangeIsReported() {
    approved().approve(List.of(ONE, TWO));
    Named three = new Named("three", 3);
    Named changed = new Named("one", 11);
    assertEquals(
        new Differences<>(List.of(three), List.of(TWO), List.of(changed), List.of()),
        approved().compare(List.of(changed, three)));
  }

  @Test
  void approvingRewritesWhatChangedAndDeletesWhatVanished() {
    approved().approve(List.of(ONE, TWO));
    Named changed = new Named("one", 11);
    assertEquals(NO_CHANGE, approved().approve(List.of(changed)).compare(List.of(changed)));
    assertEquals(NO_CHANGE, approved().compare(List.of(changed)));
    assertFalse(Files.exists(folder.resolve(TWO.place())));
  }

  @Test
  void whatIsApprovedAlreadyIsNotWrittenAgain() throws IOException {
    approved().approve(List.of(ONE, TWO));
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(folder.resolve(ONE.place()), longAgo);
    approved().approve(List.of(ONE, new Named("two", 22)));
    assertEquals(longAgo, Files.getLastModifiedTime(folder.resolve(ONE.place())));
  }

  @Test
  void whereOneFixtureCannotBeWrittenAllStayAsTheyAre() throws IOException {
    approved().approve(List.of(ONE, TWO));
    // In the way of what is written beside: no permission, which stops not everybody, is needed.
    Files.createDirectories(folder.resolve("two/it.json.part/in-the-way"));
    List<Named> received = List.of(new Named("one", 11), new Named("two", 22));
    var error = assertThrows(BadInputException.class, () -> approved().approve(received));
    assertTrue(error.getMessage().contains("it.json: cannot be written"), error::getMessage);
    assertEquals(NO_CHANGE, approved().compare(List.of(ONE, TWO)));
    assertFalse(Files.exists(folder.resolve("one/it.json.part")));
  }

  @Test
  void aFileInAnotherPlaceIsBadInput() throws IOException {
    approved().approve(List.of(ONE));
    Files.createDirectories(folder.resolve("two"));
    Files.move(folder.resolve(ONE.place()), folder.resolve("two/it.json"));
    assertTrue(
        assertThrows(BadInputException.class, this::approved)
            .getMessage()
            .endsWith("belongs to " + ONE.place()));
  }

  @Test
  void aConventionThatCanNameNoFolderIsRefused() throws IOException {
    Path file = folder.resolve("conventions/onednn/REFUSED.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        Files.readString(Path.of("fixtures/conventions/onednn/REFUSED.json"))
            .replace("\"onednn\"", "\"\\u0000\""));
    var error = assertThrows(BadInputException.class, () -> ConventionFixture.approved(folder));
    assertTrue(error.getMessage().startsWith(file + ": convention: must be of lower-case letters"));
  }
}
