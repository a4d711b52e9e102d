package crosscheck.pool;

import crosscheck.input.BadInputException;
import crosscheck.worker.Scoreboard;
import crosscheck.worker.Service;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of one worker.
 *
 * @param socketFolder a folder with the socket alone, needed until the worker has connected
 * @param scoreboard the file of the {@link Scoreboard}
 * @param log the file of the {@link WorkerLog}
 */
record WorkerFiles(Path socketFolder, Path scoreboard, Path log) {

  /**
   * Creates the files of a worker, each of them empty.
   *
   * @param name the worker's name
   * @throws BadInputException if one cannot be written
   */
  static WorkerFiles make(Path folder, String name) {
    Path scoreboard = folder.resolve(name + ".scoreboard");
    Path log = folder.resolve(name + ".log");
    delete(scoreboard);
    try {
      Files.write(log, new byte[0]);
    } catch (IOException unwritable) {
      throw unwritable(log, unwritable);
    }
    try {
      return new WorkerFiles(Files.createTempDirectory("crosscheck"), scoreboard, log);
    } catch (IOException unwritable) {
      throw unwritable(Path.of(System.getProperty("java.io.tmpdir")), unwritable);
    }
  }

  /**
   * Creates and maps the scoreboard.
   *
   * @throws BadInputException if it cannot be written
   */
  Scoreboard mapScoreboard() {
    try {
      return Scoreboard.map(scoreboard);
    } catch (IOException unwritable) {
      throw unwritable(scoreboard, unwritable);
    }
  }

  /**
   * Creates the socket and listens on it.
   *
   * @throws BadInputException if it cannot be created
   */
  ServerSocketChannel listen() {
    try {
      return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
          .bind(UnixDomainSocketAddress.of(socket()));
    } catch (IOException unwritable) {
      throw unwritable(socket(), unwritable);
    }
  }

  /** The arguments of the worker. */
  Service.Arguments arguments() {
    return new Service.Arguments(socket(), scoreboard, log);
  }

  private Path socket() {
    return socketFolder.resolve("socket");
  }

  /** Deletes the socket. */
  void deleteSocket() {
    delete(socket());
    delete(socketFolder);
  }

  /** Deletes the scoreboard; its mapping stays readable. */
  void deleteScoreboard() {
    delete(scoreboard);
  }

  /** Deletes the log. */
  void deleteLog() {
    delete(log);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      // Some systems keep a file that is mapped; the next check removes it.
    }
  }

  private static BadInputException unwritable(Path file, IOException why) {
    return new BadInputException(file + ": cannot be written: " + why);
  }
}
