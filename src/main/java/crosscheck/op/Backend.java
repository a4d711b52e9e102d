package crosscheck.op;

import java.util.Map;

/** What computes in a process: kernels of TensorFlow, or another framework in one release. */
public interface Backend {

  /** Its name, of lower-case letters, digits, dots and hyphens. */
  String id();

  /** The environment variables of a process that must compute with it. */
  Map<String, String> environment();
}
