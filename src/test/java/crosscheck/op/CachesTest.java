package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachesTest {

  @TempDir Path folder;

  private void cache(String name, String level, String type, String size) throws IOException {
    Path cache = Files.createDirectory(folder.resolve(name));
    Files.writeString(cache.resolve("level"), level + "\n");
    Files.writeString(cache.resolve("type"), type + "\n");
    Files.writeString(cache.resolve("size"), size + "\n");
  }

  @Test
  void dataCachesAreToldLevelByLevelAndThoseOfInstructionsAreNot() throws IOException {
    cache("index0", "1", "Data", "32K");
    cache("index1", "1", "Instruction", "64K");
    cache("index3", "3", "Unified", "32768K");
    cache("index2", "2", "Unified", "1024K");
    Files.writeString(folder.resolve("uevent"), "");
    assertEquals("L1 32K, L2 1024K, L3 32768K", Caches.below(folder).toString());
  }

  @Test
  void whereTheSystemShowsNoneTheyAreHidden() {
    assertTrue(Caches.below(folder.resolve("none")).hidden());
    assertTrue(Caches.below(folder).hidden());
    assertEquals("none that the operating system can see", Caches.below(folder).toString());
  }
}
