package crosscheck.check;

import crosscheck.cause.Diagnosis;
import crosscheck.json.Schema;
import crosscheck.op.Surroundings;
import java.util.Collections;

/**
 * A diagnosis to print, below the verdicts on its call; as JSON a line by itself.
 *
 * @param id the call's id
 * @param surroundings what computed it
 * @param diagnosis what was found
 */
@Schema("diagnosis")
record DiagnosisReport(String id, Surroundings surroundings, Diagnosis diagnosis) {

  /** The diagnosis in a few lines. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "oneDNN", surroundings.oneDnn().toString());
    line(text, "caches", surroundings.caches().toString());
    diagnosis.primitives().forEach(primitive -> line(text, "ran", primitive.toString()));
    diagnosis.outcomes().stream()
        .distinct()
        .forEach(
            outcome ->
                line(
                    text,
                    times(Collections.frequency(diagnosis.outcomes(), outcome)),
                    outcome.toString()));
    diagnosis
        .steps()
        .forEach(step -> line(text, step.cap(), step.outcome() + "  " + step.convolution()));
    line(text, "stock", diagnosis.stock().toString());
    line(text, "so", diagnosis.conclusion());
    return text.toString();
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-16s %s%n".formatted(name, value));
  }
}
