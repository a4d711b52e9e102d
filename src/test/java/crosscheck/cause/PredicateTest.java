package crosscheck.cause;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.convention.Conventions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateTest {

  /** One parser may take longer on a machine that is busy; an attack would take for ever. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Map<String, Object> VALUES = values();

  private static Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("a", 7);
    values.put("b", -2L);
    values.put("big", Long.MAX_VALUE);
    values.put("fill", "nan");
    values.put("fills", List.of("nan", "wide"));
    values.put("none", List.of());
    values.put("yes", true);
    values.put("nothing", null);
    values.put("odd", Path.of("odd"));
    return values;
  }

  private static Predicate predicate(String expression) {
    return Predicate.of(expression, VALUES.keySet());
  }

  private static boolean holds(String expression) {
    return predicate(expression).holds(VALUES::get);
  }

  /** What is said of an expression that is none, or that cannot be decided. */
  private static String refusal(String expression) {
    String message =
        assertTimeoutPreemptively(
            LONGEST,
            () ->
                assertThrows(IllegalArgumentException.class, () -> holds(expression)).getMessage());
    assertEquals(1, message.lines().count(), message);
    assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
    return message;
  }

  /** What is said of an expression that is refused before anything is asked. */
  private static String refusalAtOnce(String expression) {
    return assertTimeoutPreemptively(
        LONGEST,
        () ->
            assertThrows(
                    IllegalArgumentException.class, () -> predicate(expression), () -> expression)
                .getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "yes",
        "a == 7",
        "a != b",
        "a > 1 && fill == 'nan'",
        "a < 1 || fill == \"nan\"",
        "a < 1 || yes && !(a < 1)",
        "a > 1 and not (a > 9) or false",
        "a / 2 == 3 && -a / 2 == -3",
        "a % 4 == 3 && -a % 4 == -3",
        "2 + 3 * 4 - 1 == 13 && a - -b == 5",
        "big == 9223372036854775807",
        "big + 1 > big && -big - 2 < -big",
        "fill =~ ['nan', 'wide']",
        "fill !~ ['wide']",
        "fill =~ fills",
        "'nan' =~ fills && !('none' =~ fills)",
        "fills =~ ['nan', 'wide', 'more']",
        "!(fills =~ ['nan'])",
        "fills !~ ['nan']",
        "none =~ ['nan'] && none =~ none",
        "fill !~ none",
        "fill =^ 'na' && !(fill =^ 'an')",
        "(yes ? a : b) == 7",
        "yes ? a > 1 : nothing > 1",
        "nothing == null && a != null && nothing != 0",
        "yes || nothing > 1",
        "!yes && nothing > 1 || yes",
        "a == 7\n\t && yes",
      })
  void aConditionHolds(String expression) {
    assertTrue(holds(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "a == 8",
        "fill =~ ['wide']",
        "fill =~ []",
        "fills =~ []",
        "a > 1 && a > 9",
        "nothing == 0",
        "fill == 'Nan'",
        "a == '7'",
        "yes == 1",
        "yes == 'true'",
      })
  void aConditionThatIsNotMetDoesNotHold(String expression) {
    assertFalse(holds(expression));
  }

  @Test
  void wholeNumbersOfEveryKindAreEqualAndInAListToo() {
    assertTrue(holds("a == 7 && b == -2"));
    assertTrue(holds("a =~ [7, 8]"));
    assertTrue(holds("b =~ [-2, 8]"));
    assertTrue(holds("a =~ [7, 'nan'] && fill =~ [7, 'nan'] && a !~ [7.5, 8]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing < 3",
        "nothing + a > 3",
        "yes && nothing + 1 > 3",
        "a / 0 > 0",
        "a % 0 > 0",
        "a =~ fill",
        "a =~ nothing",
        "fill =~ 'n'",
        "fill =~ odd",
        "a =~ 7",
        "a && yes",
        "yes && fill",
        "!a",
        "!nothing",
        "nothing ? yes : yes",
        "(nothing > 1) ? yes : yes",
        "fill =^ 7",
        "-fill == 1",
        "fill < 3",
        "fill < 'x'",
        "fill + 1 == 'nan1'",
        "yes < 2",
        "fill =^ nothing",
      })
  void whatCannotBeDecidedSaysSo(String expression) {
    assertTrue(refusal(expression).startsWith("cannot say: "), refusal(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a + 1",
        "fill",
        "fills",
        "[yes]",
        "'true'",
        "null",
        "nothing",
        "yes ? a : b"
      })
  void whatIsNeitherTrueNorFalseIsRefused(String expression) {
    assertEquals("must be true or false, is neither", refusal(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a >",
        "a > 1)",
        "(a > 1",
        "[a",
        "a 7",
        "a > 'x",
        "a ? yes",
        "&& a",
        "a == 1..",
        "a > 1, yes",
      })
  void whatIsMalformedIsRefusedAtOnceInOneLine(String expression) {
    assertEquals(1, refusalAtOnce(expression).lines().count());
  }

  @Test
  void anUnknownFieldIsRefusedAtOnceByTheNamesOfTheFields() {
    assertEquals(
        "must read one of %s, reads \"stride\"".formatted(VALUES.keySet()),
        refusalAtOnce("a > 1 && stride > 1"));
    Set<String> none = new TreeSet<>();
    assertThrows(IllegalArgumentException.class, () -> Predicate.of("a > 1", none));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Classes, files, the network.
        "a.b > 1",
        "a?.b > 1",
        "a.class == 1",
        "fill.length() > 1",
        "fill.bytes == 1",
        "fills.size() == 2",
        "'a'.getClass() == 1",
        "''['class'] == 1",
        "''.class.forName('java.lang.Runtime') == 1",
        "''.class.classLoader == null",
        "fill['class'] == null",
        "fill[0] == 1",
        "fills[0] == 'nan'",
        "[a][0] == 1",
        "(fill)['class'] == 1",
        "(a)(1)",
        "a(1)",
        "yes()",
        "a:b(1)",
        "new('java.io.File', 'x') == 1",
        "new java.io.File('x') == 1",
        "new java.net.URL('file:x')",
        "java.lang.System.exit(1)",
        "size(fill) > 1",
        "size fill > 1",
        "empty(fill)",
        "empty fill",
        "a instanceof java.lang.Integer",
        "#pragma jexl.import java.io",
        "#pragma jexl.options '+safe'\ntrue",
        "#0",
        "@lenient a",
        "@silent yes",
        "`${a}` == 1",
        "`x` == 1",
        "\"\\u0041\" == fill",
        "$a == 1",
        "a.$b",
        // Loops, state, statements.
        "while (true) {}",
        "while (true) a",
        "while (true);",
        "for (a : fills) { true }",
        "for (a : fills) true",
        "for (;;) true",
        "do true while (true)",
        "a = 1",
        "a = 1 == 1",
        "yes = true",
        "a += 1",
        "a -= 1",
        "a++ > 1",
        "--a > 1",
        "var c = 1",
        "let c = 1",
        "const c = 1",
        "a -> a",
        "(a, b) -> a > b",
        "() -> true",
        "a => a",
        "function(a) true",
        "a > 1; true",
        "true;true",
        "{ true }",
        "{ 'a' : 1 }",
        "{:}",
        "{ 1, 2 } == 1",
        "if (yes) yes",
        "if (yes) yes else yes",
        "return true",
        "break",
        "continue",
        "switch (a) { case 1 -> true }",
        "try { true }",
        "throw a",
        // Patterns.
        "fill =~ ~/(n+)+$/",
        "~/(n+)+$/ == 1",
        "fill =~ (~/x/)",
        // Long values.
        "a =~ 1..1000000000",
        "a =~ (1..1000000000)",
        "1 .. 2 == 1",
        "[1, ...] == 1",
        "[1..2] == 1",
        "a << 1000000000 > 1",
        "a >> 1 > 1",
        "a >>> 1 > 1",
        "(a & b) == 1",
        "(a | b) == 1",
        "(a ^ b) == 1",
        "~a == 1",
        // Signs that it could have, and has not.
        "yes ?: yes",
        "a ?? yes",
        "a lt 8",
        "+a == 1",
        "a === 1",
        "a !== 1",
        "a in fills",
        "fill =$ 'an'",
        "fill !^ 'an'",
        "a \u0000 b",
        "a\u2028> 1",
        "\uD800",
        "a > 1 \u202e",
      })
  void nothingButComparingAndCalculatingIsUnderstood(String expression) {
    refusalAtOnce(expression);
    refusal(expression);
  }

  /** A text beside {@code =~} is no pattern, whether it is a literal or comes out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fill =~ '(n+)+(n+)+'",
        "fill =~ ('(n+)+(n+)+')",
        "fill !~ '(n+)+(n+)+'",
        "fill =~ (yes ? '(n+)+(n+)+' : 'a')",
        "'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn!' =~ '(n+)+(n+)+'",
      })
  void noTextIsTakenForARegularExpression(String expression) {
    assertTrue(
        refusal(expression).startsWith("cannot say: =~ must have a list on its right, has (n+)+"),
        refusal(expression));
  }

  /** Numbers whose value or whose text is long. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000b + 1b > 1",
        "1e1000000000B % 3B == 1",
        "1e999999999B * 1e999999999B > 1",
        "1e1000000000b > big",
        "9999999999h * 9999999999H > 1",
        "1e1000000000 > 1",
      })
  void aHugeNumberIsDecidedOrRefusedSoon(String expression) {
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          try {
            holds(expression);
          } catch (IllegalArgumentException refused) {
            assertEquals(1, refused.getMessage().lines().count());
          }
        });
  }

  /** Names that the parser knows as more than names, if somebody calls a field so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) while",
        "size(size)",
        "empty(size)",
        "new('java.io.File')",
        "new (new)",
        "return true",
        "var size",
        "function (size)",
        "size instanceof size",
      })
  void fieldsThatAreCalledAsTheParsersWordsOpenNothing(String expression) {
    Set<String> words =
        Set.of("while", "size", "empty", "new", "return", "var", "function", "instanceof");
    assertThrows(IllegalArgumentException.class, () -> Predicate.of(expression, words));
  }

  static Stream<String> longOrDeep() {
    return Stream.of(
            List.of("(", "yes", ")"),
            List.of("(", "", ""),
            List.of("((", "yes", ")"),
            List.of("[", "a", "]"),
            List.of("{", "a", "}"),
            List.of("{'a':", "a", "}"),
            List.of("a < (", "a", ")"),
            List.of("a(", "a", ")"),
            List.of("a[", "a", "]"),
            List.of("(a) -> ", "a", ""),
            List.of("new(", "a", ")"),
            List.of("if (a) ", "a", ""),
            List.of("`${", "a", "}`"))
        .flatMap(
            part ->
                IntStream.of(31, 100, 900, 10_000)
                    .mapToObj(n -> part.get(0).repeat(n) + part.get(1) + part.get(2).repeat(n)));
  }

  @ParameterizedTest
  @MethodSource("longOrDeep")
  void whatIsLongOrDeepIsRefusedSoonOnASmallStack(String expression) {
    assertTimeoutPreemptively(LONGEST, () -> onASmallStack(() -> refusalAtOnce(expression)));
  }

  static Stream<String> longChains() {
    return Stream.of(
        "!".repeat(1_990) + "yes",
        "- ".repeat(990) + "a > 0",
        "not ".repeat(490) + "yes",
        "yes ? ".repeat(200) + "yes" + " : yes".repeat(200),
        "yes ? yes : ".repeat(160) + "yes",
        "a" + "+1".repeat(980) + " > 1",
        "yes" + " && yes".repeat(280),
        "yes" + " || yes".repeat(280),
        "a" + " < a".repeat(490),
        "yes" + " == yes".repeat(245),
        "fill =~ [" + "1,".repeat(980) + "1]",
        "a" + "*a".repeat(990) + " > 1",
        "(yes ? -" + "(".repeat(29) + "a" + ")".repeat(29) + " : b) > 1",
        "(((((".repeat(6) + "yes" + ")))))".repeat(6));
  }

  @ParameterizedTest
  @MethodSource("longChains")
  void aLongChainIsDecidedOrRefusedSoonOnASmallStack(String expression) {
    assertTimeoutPreemptively(
        LONGEST,
        () ->
            onASmallStack(
                () -> {
                  try {
                    holds(expression);
                  } catch (IllegalArgumentException refused) {
                    assertEquals(1, refused.getMessage().lines().count());
                  }
                }));
  }

  @Test
  void whatIsJustNotTooDeepIsUnderstood() {
    assertTrue(holds("(".repeat(30) + "yes" + ")".repeat(30)));
    assertEquals(
        "must not have more than 30 brackets in each other",
        refusalAtOnce("(".repeat(31) + "yes" + ")".repeat(31)));
  }

  @Test
  void theLongestPredicateIsNotRefusedAndALongerOneIs() {
    String longest = "a == 7" + " || yes".repeat(284);
    assertEquals(1_994, longest.length());
    assertTrue(holds(longest + "      "));
    assertEquals(
        "must be of at most 2000 characters, was of 2001", refusalAtOnce(longest + "       "));
  }

  private static void onASmallStack(Runnable test) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, test, "small", 512 * 1024);
    thread.setUncaughtExceptionHandler((of, failed) -> thrown.set(failed));
    thread.start();
    thread.join();
    assertDoesNotThrow(
        () -> {
          if (thrown.get() != null) {
            throw thrown.get();
          }
        });
  }

  /** A hundred at once, as a thread with a time limit costs more than most of them. */
  @RepeatedTest(30)
  void anyMixtureOfSignsIsDecidedOrRefusedSoonInOneLine(RepetitionInfo repetition) {
    String[] signs =
        ("a yes fill fills 1 2.5 'x' [ ] ( ) ( ) [ ] , ? : < > <= == != =~ !~ =^ + - * / % ! not"
                + " and or true null . .. -> = ~ ^ & |")
            .split(" ", -1);
    Random random = new Random(repetition.getCurrentRepetition());
    AtomicReference<String> asked = new AtomicReference<>("");
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(i == 0 ? 300 : 12);
            for (int j = 0; j < length; j++) {
              text.append(signs[random.nextInt(signs.length)])
                  .append(random.nextBoolean() ? " " : "");
            }
            asked.set(text.toString());
            try {
              holds(text.toString());
            } catch (IllegalArgumentException refused) {
              assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
            }
          }
        },
        asked::get);
  }

  @Test
  void whatAFieldThrowsIsThrown() {
    Predicate predicate = predicate("a == 1");
    assertThrows(
        IllegalStateException.class,
        () ->
            predicate.holds(
                name -> {
                  throw new IllegalStateException(name);
                }));
  }

  static Stream<String> regions() {
    return Conventions.all().stream()
        .flatMap(convention -> convention.regions().stream())
        .map(region -> region.predicate())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void theRegionsOfTheConventionsAreUnderstood(String expression) {
    Set<String> names =
        Set.of("n", "k", "s", "d", "ke", "full", "before", "after", "output_padding", "o");
    assertDoesNotThrow(() -> Predicate.of(expression, names));
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    Predicate even = predicate("a % 2 == 0 && fill =~ ['nan', 'wide'] && -b > 1");
    assertEquals(
        5_000,
        IntStream.range(0, 10_000)
            .parallel()
            .filter(
                i -> even.holds(name -> name.equals("a") ? Integer.valueOf(i) : VALUES.get(name)))
            .count());
  }
}
