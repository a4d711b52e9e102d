package crosscheck.check.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.op.Caches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReleaseTest {

  private static final Caches SEEN = new Caches(List.of(new Caches.Level(1, "32K")));

  private static LiveRelease needing(String program) {
    return new LiveRelease(
        new LiveFramework("torch-onednn", "torch", program, "", List.of("1"), List.of()), "1");
  }

  @Test
  void oneDnnInsidePyTorchIsDoubtedWhereCachesAreHiddenAlone() {
    LiveRelease own = LiveRelease.of("pytorch-2.7.1");
    LiveRelease onOneDnn = LiveRelease.of("pytorch-onednn-2.7.1");
    assertEquals(Optional.of("hidden-caches"), onOneDnn.cause(Caches.NONE));
    assertEquals(Optional.empty(), onOneDnn.cause(SEEN));
    assertEquals(Optional.empty(), own.cause(Caches.NONE));
  }

  @Test
  void aProgramThatIsMissingIsNamed() {
    assertEquals(Optional.empty(), needing("").obstacle());
    assertTrue(needing("no-such-program").obstacle().orElse("").contains("no-such-program"));
  }

  @Test
  void aReleaseIsThereWithItsServiceTheClassesAndItsOwnFolderAlone(@TempDir Path folder)
      throws IOException {
    LiveRelease release = needing("");
    List<Path> parts =
        List.of(
            folder.resolve("torch-onednn"), folder.resolve("classes"), folder.resolve("torch-1"));
    for (Path part : parts) {
      assertEquals(List.of(), release.libraries(folder));
      Files.createDirectory(part);
      assertEquals(List.of(), release.libraries(folder), "an empty folder holds nothing");
      Files.createFile(part.resolve("torch.jar"));
    }
    List<Path> libraries = release.libraries(folder);
    assertTrue(libraries.containsAll(parts.stream().map(Path::toAbsolutePath).toList()));
    assertTrue(libraries.contains(folder.resolve("torch-1/torch.jar").toAbsolutePath()));
    assertFalse(libraries.contains(folder.resolve("classes/torch.jar").toAbsolutePath()));
  }
}
