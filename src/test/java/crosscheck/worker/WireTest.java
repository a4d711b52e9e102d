package crosscheck.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.identity.Claim;
import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.op.FrameworkCall;
import crosscheck.op.Operation;
import crosscheck.tensor.Tensor4;
import crosscheck.verdict.CaseTrial;
import crosscheck.verdict.Difference;
import crosscheck.verdict.FrameworkTrial;
import crosscheck.verdict.IdentityTrial;
import crosscheck.verdict.IdentityTrial.Part;
import crosscheck.verdict.Sample;
import crosscheck.verdict.Status;
import crosscheck.verdict.Verdict;
import crosscheck.worker.Wire.Greeting;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class WireTest {

  @TempDir Path folder;
  private Wire harness;
  private Wire worker;

  @BeforeEach
  void connect() throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("socket"));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      worker = new Wire(SocketChannel.open(address));
      harness = new Wire(server.accept());
    }
  }

  @AfterEach
  void disconnect() throws IOException {
    harness.close();
    worker.close();
  }

  @Test
  void aGreetingArrives() throws IOException {
    Greeting greeting = new Greeting("/libraries", "", "");
    worker.greet(greeting);
    assertEquals(greeting, harness.greeting());
  }

  @Test
  void aRequestArrivesAndTheEndIsNone() throws IOException {
    List<CaseTrial> trials =
        List.of(
            CaseTrial.of(
                CaseId.parse("f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1")
                    .asking(Operation.CONV2D)),
            CaseTrial.of(
                CaseId.parse("i32-nchw-explicit1.0.2.1-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1")));
    harness.sendRequest(trials);
    harness.close();
    assertEquals(trials, worker.receiveRequest());
    assertEquals(List.of(), worker.receiveRequest());
  }

  @Test
  void eachPartOfAnIdentityArrives() throws IOException {
    Claim claim = Claim.parse("adjoint,f32-nhwc-same-i4x4-k3x3-s2x2-d1x1-o8x8-c2x3-b1");
    List<IdentityTrial> trials =
        Arrays.stream(Part.values()).map(part -> new IdentityTrial(claim, part, 3)).toList();
    harness.sendRequest(trials);
    assertEquals(trials, worker.receiveRequest());
  }

  @Test
  void givenValuesArriveToTheLastBit() throws IOException {
    Tensor4 image = Tensor4.of(1, 1, 1, 2, new double[] {-0.0, Math.PI});
    Tensor4 filter = Tensor4.of(1, 1, 1, 2, new double[] {Double.MIN_VALUE, Double.NaN});
    Tensor4 expected = Tensor4.of(1, 1, 1, 1, new double[] {7});
    Case c = CaseId.parse("f32-nhwc-valid-i1x1-k1x1-s1x1-d1x1-o1x1-c2x1-b1");
    Tensor4 allowed = Tensor4.of(1, 1, 1, 1, new double[] {0.5});
    Sample sent = new Sample(image, filter, expected, allowed, true);
    harness.sendRequest(List.of(CaseTrial.of(c, sent)));
    CaseTrial received = (CaseTrial) worker.receiveRequest().get(0);
    assertEquals(c, received.c());
    Sample sample = received.sample().orElseThrow();
    assertArrayEquals(image.values(), sample.image().values());
    assertArrayEquals(filter.values(), sample.filter().values());
    assertArrayEquals(expected.values(), sample.expected().values());
    assertArrayEquals(allowed.values(), sample.allowed().values());
    assertTrue(sample.zeroAllowed());
    assertArrayEquals(new int[] {1, 1, 1, 2}, sample.filter().shape());
  }

  @Test
  void verdictsArriveInOrderToTheLastBit() throws IOException {
    Verdict wrong =
        new Verdict(
            Status.VALUE_MISMATCH,
            "cause",
            "expected",
            "observed",
            70_000_000_000L,
            List.of(new Difference(1, 2, 3, 4, -0.0, Double.NaN, 0.5)));
    worker.sendVerdict(Verdict.AGREES);
    worker.sendVerdict(wrong);
    worker.sendVerdict(Verdict.VACUOUS);
    worker.flush();
    assertEquals(Verdict.AGREES, harness.receiveVerdict());
    assertEquals(wrong, harness.receiveVerdict());
    assertEquals(Verdict.VACUOUS, harness.receiveVerdict());
  }

  @Test
  void aMessageOfAnyLengthArrivesShortened() throws IOException {
    worker.sendVerdict(new Verdict(Status.CRASHED, "é".repeat(90_000), "", "", 0, List.of()));
    worker.flush();
    assertEquals(4_000, harness.receiveVerdict().cause().length());
  }

  @Test
  void aFrameworksCallArrives() throws IOException {
    FrameworkTrial trial =
        new FrameworkTrial(
            FrameworkCall.parse("onnx-output-shape,i2-k3-s2-d1-op1-o7,i3-k3-s2-d1-op0-o6"));
    harness.sendRequest(List.of(trial));
    assertEquals(List.of(trial), worker.receiveRequest());
  }
}
