package crosscheck.worker;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.FrameworkCall;
import crosscheck.op.Invocation;
import crosscheck.op.Mode;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Difference;
import crosscheck.verdict.FrameworkTrial;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.InvocationTrial;
import crosscheck.verdict.Sample;
import crosscheck.verdict.Status;
import crosscheck.verdict.Trial;
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
 * The protocol between harness and worker, over a socket of its own because native code writes to
 * standard output.
 *
 * <p>The worker greets; then the harness sends batches of trials and the worker answers each batch
 * with one verdict a trial, in order, until the harness closes the socket.
 */
public final class Wire implements AutoCloseable {

  /** The tag of a case; the tag of an invocation is its mode. */
  private static final String CASE = "CASE";

  private static final String IDENTITY = "IDENTITY";

  private static final String FRAMEWORK = "FRAMEWORK";

  private static final int MOST_CHARACTERS = 4_000;

  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** Creates a wire over a connected channel. */
  public Wire(SocketChannel channel) {
    this.channel = channel;
    in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /**
   * The worker's first message.
   *
   * @param libraries the folder that the native library came from, or an empty text
   * @param failure why the worker cannot serve, or an empty text if it can
   * @param lacking why the native library lacks the worker's kernel path, or an empty text
   */
  public record Greeting(String libraries, String failure, String lacking) {
    /** The greeting of a worker that can serve. */
    public static Greeting ready(String libraries) {
      return new Greeting(libraries, "", "");
    }
  }

  /** Sends the greeting. */
  public void greet(Greeting greeting) throws IOException {
    writeText(greeting.libraries());
    writeText(greeting.failure());
    writeText(greeting.lacking());
    out.flush();
  }

  /** Receives the greeting. */
  public Greeting greeting() throws IOException {
    return new Greeting(in.readUTF(), in.readUTF(), in.readUTF());
  }

  /** Sends trials; the worker answers each with a verdict. */
  public void sendRequest(List<? extends Trial> trials) throws IOException {
    out.writeInt(trials.size());
    for (Trial trial : trials) {
      if (trial instanceof CaseTrial caseTrial) {
        out.writeUTF(CASE);
        write(caseTrial);
      } else if (trial instanceof IdentityTrial identityTrial) {
        out.writeUTF(IDENTITY);
        out.writeUTF(identityTrial.id());
      } else if (trial instanceof FrameworkTrial frameworkTrial) {
        out.writeUTF(FRAMEWORK);
        out.writeUTF(frameworkTrial.id());
      } else {
        InvocationTrial call = (InvocationTrial) trial;
        out.writeUTF(call.mode().name());
        out.writeUTF(call.invocation().id());
      }
    }
    out.flush();
  }

  private void write(CaseTrial trial) throws IOException {
    out.writeUTF(trial.c().id());
    out.writeBoolean(trial.sample().isPresent());
    if (trial.sample().isPresent()) {
      Sample sample = trial.sample().get();
      writeTensor(sample.image());
      writeTensor(sample.filter());
      writeTensor(sample.expected());
      writeTensor(sample.allowed());
      out.writeBoolean(sample.zeroAllowed());
    }
  }

  /** Receives trials; none if the harness has closed the socket. */
  public List<Trial> receiveRequest() throws IOException {
    int size;
    try {
      size = in.readInt();
    } catch (EOFException closed) {
      return List.of();
    }
    List<Trial> trials = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      trials.add(readTrial(in.readUTF()));
    }
    return trials;
  }

  private Trial readTrial(String kind) throws IOException {
    return switch (kind) {
      case CASE -> readCaseTrial();
      case IDENTITY -> IdentityTrial.parse(in.readUTF());
      case FRAMEWORK -> new FrameworkTrial(FrameworkCall.parse(in.readUTF()));
      default -> new InvocationTrial(Invocation.parse(in.readUTF()), Mode.valueOf(kind));
    };
  }

  private CaseTrial readCaseTrial() throws IOException {
    Case c = CaseId.parse(in.readUTF());
    Optional<Sample> sample =
        in.readBoolean()
            ? Optional.of(
                new Sample(
                    readTensor(), readTensor(), readTensor(), readTensor(), in.readBoolean()))
            : Optional.empty();
    return new CaseTrial(c, sample);
  }

  private void writeTensor(Tensor4 tensor) throws IOException {
    for (int size : tensor.shape()) {
      out.writeInt(size);
    }
    for (double value : tensor.values()) {
      out.writeDouble(value);
    }
  }

  private Tensor4 readTensor() throws IOException {
    Tensor4 tensor = Tensor4.zeros(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    double[] values = tensor.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return tensor;
  }

  /** Sends one verdict, possibly buffered until {@link #flush}. */
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
      out.writeDouble(difference.allowed());
    }
    out.writeDouble(verdict.boundShare());
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
              in.readDouble(),
              in.readDouble()));
    }
    return new Verdict(status, cause, expected, observed, differing, differences, in.readDouble());
  }

  private void writeText(String text) throws IOException {
    out.writeUTF(text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
