package crosscheck.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {

  record Point(int x, int y) {}

  record Drawing(String name, Point origin, boolean closed) {}

  private static void assertLaidOut(String expected, Object value) {
    assertEquals(expected, Json.text(value));
  }

  private static final String LONG = "long ".repeat(24).strip();

  @Test
  void whatFitsStandsOnOneLine() {
    assertLaidOut(
        """
        {
          "name": "line",
          "origin": {"x": 1, "y": -2},
          "closed": true
        }
        """,
        new Drawing("line", new Point(1, -2), true));
    assertLaidOut("[\"a\", \"b, c\"]\n", List.of("a", "b, c"));
  }

  @Test
  void whatDoesNotFitIsIndentedByTwoSpaces() {
    assertLaidOut(
        """
        {
          "texts": [
            "%1$s",
            {"x": 1}
          ],
          "object": {
            "text": "%1$s"
          }
        }
        """
            .formatted(LONG),
        ordered("texts", List.of(LONG, Map.of("x", 1)), "object", Map.of("text", LONG)));
  }

  private static Map<String, Object> ordered(String key, Object value, String next, Object other) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(next, other);
    return map;
  }

  @Test
  void aLineIsAtMostOfAHundredAndTwentyColumnsWithItsComma() {
    // Two of indentation, five of key and colon, two brackets, two quotes and the comma.
    String fits = "x".repeat(120 - 2 - 5 - 2 - 2 - 1);
    assertLaidOut(
        "{\n  \"k\": [\"%s\"],\n  \"l\": 1\n}\n".formatted(fits),
        ordered("k", List.of(fits), "l", 1));
    assertLaidOut(
        "{\n  \"k\": [\n    \"%s\"\n  ],\n  \"l\": 1\n}\n".formatted(fits + "x"),
        ordered("k", List.of(fits + "x"), "l", 1));
  }

  @Test
  void emptyListsAndObjectsHaveNothingBetweenTheirBrackets() {
    assertLaidOut("[]\n", List.of());
    assertLaidOut("{}\n", Map.of());
    assertLaidOut("[[], {}]\n", List.of(List.of(), Map.of()));
  }

  @Test
  void numbersOfAListStandOnOneLineHoweverManyTheyAre() {
    List<Object> numbers = new ArrayList<>(Collections.nCopies(100, 12.5));
    numbers.add(Double.NaN);
    assertEquals(1, Json.text(numbers).lines().count());
  }

  @Test
  void eachRowOfATensorStandsOnALineOfItsOwn() {
    assertLaidOut(
        """
        {
          "rows": [
            [1, 2],
            ["NaN"]
          ]
        }
        """,
        Map.of("rows", List.of(List.of(1, 2), List.of(Double.NaN))));
  }

  @Test
  void aNumberHasAsFewDigitsAsTellItFromOthersAndKeepsTheSignOfZero() {
    assertLaidOut(
        "[1, 0, -0.0, 0.1, 0.1, 1.0E15, \"NaN\", \"Infinity\", \"-Infinity\"]\n",
        List.of(
            1.0,
            0.0,
            -0.0,
            0.1,
            0.1f,
            1e15,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY));
    // JDK 17 writes one digit more.
    assertLaidOut("[0.002]\n", List.of(2e-3));
    assertLaidOut("[2.2250738585072014E-308]\n", List.of(Double.MIN_NORMAL));
    assertLaidOut("[2.0E-323]\n", List.of(4 * Double.MIN_VALUE));
  }

  @Test
  void aMessageShowsAValueOnOneLineInTheOrderOfItsKeysHoweverLongItIs() {
    assertEquals(
        "{\"b\": [1, \"x\", null], \"a\": {\"c\": [[1, 2], [3]]}}",
        Json.spaced(
            ordered(
                "b",
                Arrays.asList(1, "x", null),
                "a",
                Map.of("c", List.of(List.of(1, 2), List.of(3))))));
    assertEquals(1, Json.spaced(Collections.nCopies(100, "text")).lines().count());
    assertEquals("null", Json.spaced(null));
  }

  @Test
  void aLayoutIsNotDisturbedByTheOneBefore() {
    List<Object> lists = new ArrayList<>(List.of(List.of(1), List.of(2)));
    String first = Json.text(lists);
    assertEquals(first, Json.text(lists));
  }
}
