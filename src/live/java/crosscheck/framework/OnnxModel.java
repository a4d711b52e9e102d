package crosscheck.framework;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A model of one {@code ConvTranspose} of two inputs, {@code x} and {@code w}, in opset 11, which
 * every release of the last years reads.
 *
 * <p>The numbers of fields and types are those of {@code onnx/onnx.proto}, ONNX 1.18.
 *
 * @param attributes those of the node
 */
record OnnxModel(List<Attribute> attributes) {

  private static final int IR_VERSION = 7;
  private static final int OPSET = 11;
  private static final int RANK = 4;

  private static final int FLOAT = 1;
  private static final int ATTRIBUTE_OF_STRING = 3;
  private static final int ATTRIBUTE_OF_INTS = 7;

  /**
   * An attribute of the node.
   *
   * @param name its name
   * @param ints its numbers; none if it is a text
   * @param text its text; empty if it is numbers
   */
  record Attribute(String name, List<Integer> ints, String text) {

    static Attribute of(String name, Integer... ints) {
      return new Attribute(name, List.of(ints), "");
    }

    static Attribute of(String name, String text) {
      return new Attribute(name, List.of(), text);
    }

    private void write(CodedOutputStream out) throws IOException {
      out.writeString(1, name);
      if (text.isEmpty()) {
        for (int number : ints) {
          out.writeInt64(8, number);
        }
        out.writeEnum(20, ATTRIBUTE_OF_INTS);
      } else {
        out.writeString(4, text);
        out.writeEnum(20, ATTRIBUTE_OF_STRING);
      }
    }
  }

  /** Writes the fields of a message. */
  private interface Message {
    void write(CodedOutputStream out) throws IOException;
  }

  /** The model as ONNX Runtime reads it. */
  byte[] bytes() {
    try {
      return bytes(
          model -> {
            model.writeInt64(1, IR_VERSION);
            model.writeByteArray(7, bytes(this::writeGraph));
            model.writeByteArray(8, bytes(opset -> opset.writeInt64(2, OPSET)));
          });
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void writeGraph(CodedOutputStream graph) throws IOException {
    graph.writeByteArray(1, bytes(this::writeNode));
    graph.writeString(2, "conv_transpose");
    graph.writeByteArray(11, bytes(input -> writeValue(input, "x")));
    graph.writeByteArray(11, bytes(input -> writeValue(input, "w")));
    graph.writeByteArray(12, bytes(output -> writeValue(output, "y")));
  }

  private void writeNode(CodedOutputStream node) throws IOException {
    node.writeString(1, "x");
    node.writeString(1, "w");
    node.writeString(2, "y");
    node.writeString(4, "ConvTranspose");
    for (Attribute attribute : attributes) {
      node.writeByteArray(5, bytes(attribute::write));
    }
  }

  /** A tensor of floats whose sizes are open. */
  private static void writeValue(CodedOutputStream value, String name) throws IOException {
    byte[] shape =
        bytes(
            dimensions -> {
              for (int i = 0; i < RANK; i++) {
                String dimension = name + i;
                dimensions.writeByteArray(1, bytes(out -> out.writeString(2, dimension)));
              }
            });
    byte[] tensor =
        bytes(
            out -> {
              out.writeEnum(1, FLOAT);
              out.writeByteArray(2, shape);
            });
    value.writeString(1, name);
    value.writeByteArray(2, bytes(type -> type.writeByteArray(1, tensor)));
  }

  private static byte[] bytes(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    message.write(out);
    out.flush();
    return bytes.toByteArray();
  }
}
