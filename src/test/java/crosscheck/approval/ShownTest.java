package crosscheck.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosscheck.cause.CauseFiles;
import crosscheck.op.Machines;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void ofTheSameRunMoreMayBeSaid() {
    Shown<String> shown =
        new Shown<>(
            Machines.AVX2,
            CauseFiles.none(Machines.AVX2).causes(),
            List.of("little"),
            Shown.each("known"::equals),
            false);
    assertEquals(
        new Shown<>(Machines.AVX2, shown.causes(), List.of("more"), shown.judged(), false),
        shown.with(List.of("more")));
  }
}
