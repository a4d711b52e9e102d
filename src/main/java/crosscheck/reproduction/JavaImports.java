package crosscheck.reproduction;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The imports of a Java program: of the classes known here, those that its text names. */
final class JavaImports {

  private static final List<String> KNOWN =
      List.of(
          "java.util.Arrays",
          "java.util.stream.IntStream",
          "org.tensorflow.EagerSession",
          "org.tensorflow.Graph",
          "org.tensorflow.Operation",
          "org.tensorflow.Output",
          "org.tensorflow.Result",
          "org.tensorflow.Session",
          "org.tensorflow.TensorFlow",
          "org.tensorflow.ndarray.NdArray",
          "org.tensorflow.ndarray.Shape",
          "org.tensorflow.ndarray.buffer.DataBuffers",
          "org.tensorflow.op.Scope",
          "org.tensorflow.op.core.Constant",
          "org.tensorflow.op.core.Placeholder",
          "org.tensorflow.proto.ConfigProto",
          "org.tensorflow.proto.GraphOptions",
          "org.tensorflow.proto.OptimizerOptions",
          "org.tensorflow.proto.RewriterConfig",
          "org.tensorflow.types.TBfloat16",
          "org.tensorflow.types.TBool",
          "org.tensorflow.types.TFloat16",
          "org.tensorflow.types.TFloat32",
          "org.tensorflow.types.TFloat64",
          "org.tensorflow.types.TInt32",
          "org.tensorflow.types.TInt64",
          "org.tensorflow.types.TUint8");

  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

  private JavaImports() {}

  /** The lines that import what a class's text names. */
  static String of(String text) {
    Set<String> names =
        NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    return KNOWN.stream()
        .filter(name -> names.contains(name.substring(name.lastIndexOf('.') + 1)))
        .map(name -> "import " + name + ";")
        .collect(Collectors.joining("\n"));
  }
}
