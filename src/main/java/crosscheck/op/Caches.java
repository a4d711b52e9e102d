package crosscheck.op;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data caches of the first processor that the operating system can see, level by level.
 *
 * <p>A hypervisor may hide them: then oneDNN 3.5 takes each cache of an AMD processor for one byte
 * (Xbyak, CPUID leaf 0x8000001D), and computes wrongly.
 *
 * @param levels the caches, the smallest first; empty if none can be seen
 */
public record Caches(List<Level> levels) {

  /** No cache that can be seen. */
  public static final Caches NONE = new Caches(List.of());

  private static final Path LINUX = Path.of("/sys/devices/system/cpu/cpu0/cache");

  /**
   * A cache.
   *
   * @param level its level, from 1
   * @param size its size as Linux writes it, such as {@code 32K}
   */
  public record Level(int level, String size) implements Comparable<Level> {
    @Override
    public int compareTo(Level other) {
      return Integer.compare(level, other.level);
    }

    @Override
    public String toString() {
      return "L%d %s".formatted(level, size);
    }
  }

  /** Whether no cache can be seen. */
  public boolean hidden() {
    return levels.isEmpty();
  }

  /** Returns the caches of this machine. */
  public static Caches ofThisMachine() {
    return below(LINUX);
  }

  /** Returns the caches that a folder of Linux's describes; none if there is no such folder. */
  static Caches below(Path folder) {
    SortedSet<Level> levels = new TreeSet<>();
    try (Stream<Path> caches = Files.list(folder)) {
      for (Path cache : caches.filter(Files::isDirectory).toList()) {
        if (!word(cache, "type").equals("Instruction")) {
          levels.add(new Level(Integer.parseInt(word(cache, "level")), word(cache, "size")));
        }
      }
    } catch (IOException hidden) {
      return NONE;
    }
    return new Caches(List.copyOf(levels));
  }

  private static String word(Path cache, String file) throws IOException {
    return Files.readString(cache.resolve(file)).strip();
  }

  @Override
  public String toString() {
    return hidden()
        ? "none that the operating system can see"
        : levels.stream().map(Level::toString).collect(Collectors.joining(", "));
  }
}
