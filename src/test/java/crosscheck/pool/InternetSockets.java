package crosscheck.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The internet sockets of a process, from Linux's {@code /proc}. */
final class InternetSockets {

  private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6");

  /** The column of a table that holds the socket's inode. */
  private static final int INODE = 9;

  private InternetSockets() {}

  /** Those that a process has open, by their inodes. */
  static Set<String> of(long pid) throws IOException {
    Path process = Path.of("/proc", "" + pid);
    Set<String> open;
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      open = descriptors.map(InternetSockets::target).collect(Collectors.toSet());
    }
    return TABLES.stream()
        .map(table -> process.resolve("net").resolve(table))
        .filter(Files::exists)
        .flatMap(table -> inodes(table))
        .filter(inode -> open.contains("socket:[" + inode + "]"))
        .collect(Collectors.toSet());
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  private static Stream<String> inodes(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .skip(1)
          .map(line -> line.strip().split("\\s+", -1)[INODE]);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
