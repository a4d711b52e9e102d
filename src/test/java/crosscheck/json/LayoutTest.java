package crosscheck.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {

  record Point(int x, int y) {}

  record Drawing(String name, Point origin, boolean closed) {}

  private static void assertLaidOut(String expected, Object value) {
    assertEquals(expected, Json.text(value));
  }

  @Test
  void anObjectWithinAnotherIsIndentedByTwoSpaces() {
    assertLaidOut(
        """
        {
          "name": "line",
          "origin": {
            "x": 1,
            "y": -2
          },
          "closed": true
        }
        """,
        new Drawing("line", new Point(1, -2), true));
  }

  @Test
  void emptyListsAndObjectsHaveNothingBetweenTheirBrackets() {
    assertLaidOut("[]\n", List.of());
    assertLaidOut("{}\n", Map.of());
    assertLaidOut(
        """
        {
          "empty": []
        }
        """,
        Map.of("empty", List.of()));
    assertLaidOut(
        """
        [
          [],
          {}
        ]
        """,
        List.of(List.of(), Map.of()));
  }

  @Test
  void numbersOfAListStandOnOneLine() {
    assertLaidOut(
        """
        {
          "numbers": [1, 2.5, "NaN"]
        }
        """,
        Map.of("numbers", List.of(1, 2.5, Double.NaN)));
    assertLaidOut("[1, 1]\n", new int[] {1, 1});
  }

  @Test
  void textsOfAListStandOnOneLine() {
    assertLaidOut("[\"a\", \"b, c\"]\n", List.of("a", "b, c"));
  }

  @Test
  void eachObjectOfAListStandsOnLinesOfItsOwn() {
    assertLaidOut(
        """
        {
          "points": [
            {
              "x": 1,
              "y": 2
            },
            {
              "x": 3,
              "y": 4
            }
          ]
        }
        """,
        Map.of("points", List.of(new Point(1, 2), new Point(3, 4))));
  }

  @Test
  void eachListOfAListStandsOnALineOfItsOwn() {
    assertLaidOut(
        """
        [
          [1, 2],
          [3]
        ]
        """,
        List.of(List.of(1, 2), List.of(3)));
  }

  @Test
  void whatFollowsAListOfObjectsWithinOneIsIndentedAsItsNeighbours() {
    assertLaidOut(
        """
        [
          {
            "lists": [
              [1, 2]
            ]
          },
          {
            "lists": [3, 4]
          }
        ]
        """,
        List.of(Map.of("lists", List.of(List.of(1, 2))), Map.of("lists", List.of(3, 4))));
  }

  @Test
  void aLayoutIsNotDisturbedByTheOneBefore() {
    List<Object> lists = new ArrayList<>(List.of(List.of(1), List.of(2)));
    String first = Json.text(lists);
    assertEquals(first, Json.text(lists));
  }
}
