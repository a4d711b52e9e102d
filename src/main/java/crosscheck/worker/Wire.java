package crosscheck.worker;

import crosscheck.cases.Case;
import crosscheck.cases.CaseId;
import crosscheck.observation.Build;
import crosscheck.observation.Operation;
import crosscheck.verdict.Difference;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The protocol between harness and worker, over a socket of their own: native code writes to the
 * standard output as it likes.
 *
 * <p>The worker greets; then the harness sends batches of case ids and the worker answers each
 * batch with one verdict a case, in order, until the harness closes the socket.
 */
public final class Wire implements AutoCloseable {

  private static final int MOST_CHARACTERS = 4_000;

  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** Speaks over a connected channel. */
  public Wire(SocketChannel channel) {
    this.channel = channel;
    in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /**
   * The worker's first word.
   *
   * @param build the native library that it has loaded
   * @param failure why the worker cannot serve, or an empty text if it can
   */
  public record Greeting(Build build, String failure) {}

  /** Sends the greeting. */
  public void greet(Greeting greeting) throws IOException {
    writeText(greeting.build().tensorflow());
    writeText(greeting.build().platform());
    writeText(greeting.build().processor());
    writeText(greeting.failure());
    out.flush();
  }

  /** Receives the greeting. */
  public Greeting greeting() throws IOException {
    return new Greeting(new Build(in.readUTF(), in.readUTF(), in.readUTF()), in.readUTF());
  }

  /** Cases to be judged in one operation. */
  public record Request(Operation operation, List<Case> cases) {}

  /** Sends a request. */
  public void sendRequest(Operation operation, List<Case> cases) throws IOException {
    out.writeUTF(operation.name());
    out.writeInt(cases.size());
    for (Case c : cases) {
      out.writeUTF(c.id());
    }
    out.flush();
  }

  /** Receives a request, or nothing if the harness has closed the socket. */
  public Optional<Request> receiveRequest() throws IOException {
    Operation operation;
    try {
      operation = Operation.valueOf(in.readUTF());
    } catch (EOFException closed) {
      return Optional.empty();
    }
    int size = in.readInt();
    List<Case> cases = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      cases.add(CaseId.parse(in.readUTF()));
    }
    return Optional.of(new Request(operation, cases));
  }

  /** Sends one verdict; it travels with the request's last one at the latest. */
  public void sendVerdict(Verdict verdict) throws IOException {
    out.writeUTF(verdict.status().name());
    writeText(verdict.cause());
    writeText(verdict.expected());
    writeText(verdict.observed());
    out.writeLong(verdict.differing());
    out.writeByte(verdict.differences().size());
    for (Difference difference : verdict.differences()) {
      out.writeInt(difference.batch());
      out.writeInt(difference.row());
      out.writeInt(difference.column());
      out.writeInt(difference.channel());
      out.writeDouble(difference.expected());
      out.writeDouble(difference.actual());
    }
  }

  /** Sends what is still buffered. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Receives one verdict. */
  public Verdict receiveVerdict() throws IOException {
    Status status = Status.valueOf(in.readUTF());
    String cause = in.readUTF();
    String expected = in.readUTF();
    String observed = in.readUTF();
    long differing = in.readLong();
    int named = in.readByte();
    List<Difference> differences = new ArrayList<>(named);
    for (int i = 0; i < named; i++) {
      differences.add(
          new Difference(
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readDouble(),
              in.readDouble()));
    }
    return new Verdict(status, cause, expected, observed, differing, differences);
  }

  private void writeText(String text) throws IOException {
    out.writeUTF(text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
