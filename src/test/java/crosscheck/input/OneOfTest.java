package crosscheck.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneOfTest {

  private static final TimeUnit[] UNITS = {TimeUnit.SECONDS, TimeUnit.MINUTES, TimeUnit.HOURS};

  private static TimeUnit unit(String letter) {
    return OneOf.named("unit", UNITS, unit -> unit.name().substring(0, 1), letter);
  }

  @Test
  void aThingIsFoundByItsName() {
    assertEquals(TimeUnit.MINUTES, unit("M"));
  }

  @Test
  void theMessageNamesTheChoiceAllThatIsAllowedAndWhatWasGiven() {
    assertEquals(
        "unit must be one of S, M, H, was 'D'",
        assertThrows(IllegalArgumentException.class, () -> unit("D")).getMessage());
  }
}
