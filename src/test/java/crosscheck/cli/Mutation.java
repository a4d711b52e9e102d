package crosscheck.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A way to damage a JSON text. */
public enum Mutation {
  BYTE_FLIPPED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      byte[] mutant = json.clone();
      mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
      return mutant;
    }
  },
  BYTES_DELETED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      int at = random.nextInt(json.length);
      return spliced(json, at, Math.min(json.length, at + 1 + random.nextInt(4)), new byte[0]);
    }
  },
  BYTES_INSERTED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      byte[] inserted = new byte[1 + random.nextInt(3)];
      random.nextBytes(inserted);
      int at = random.nextInt(json.length);
      return spliced(json, at, at, inserted);
    }
  },
  TRUNCATED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return Arrays.copyOf(json, random.nextInt(json.length));
    }
  },
  KEY_DROPPED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return replaced(MEMBER, json, random, member -> "");
    }
  },
  KEY_DOUBLED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return replaced(MEMBER, json, random, member -> member + member);
    }
  },
  KEY_RENAMED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return replaced(KEY, json, random, key -> "\"x" + key.substring(1));
    }
  },
  NUMBER_CHANGED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return replaced(NUMBER, json, random, number -> anyOf(NUMBERS, random));
    }
  },
  TYPE_CHANGED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return replaced(VALUE, json, random, value -> anyOf(VALUES, random));
    }
  },
  WORD_CHANGED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return replaced(TEXT, json, random, text -> anyOf(TEXTS, random));
    }
  },
  ID_CHANGED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return replaced(NUMBER_OF_ID, json, random, number -> anyOf(NUMBERS_OF_IDS, random));
    }
  },
  NESTED {
    @Override
    public byte[] apply(byte[] json, Random random) {
      String bracket = random.nextBoolean() ? "[" : "{\"kind\":";
      return replaced(VALUE, json, random, value -> bracket.repeat(100_000));
    }
  },
  NOT_UTF_8 {
    @Override
    public byte[] apply(byte[] json, Random random) {
      byte[][] sequences = {{(byte) 0xff}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xed, (byte) 0xa0}};
      int at = random.nextInt(json.length);
      return spliced(json, at, at, sequences[random.nextInt(sequences.length)]);
    }
  },
  OTHER_CHARSET {
    @Override
    public byte[] apply(byte[] json, Random random) {
      byte[] inUtf16 = new String(json, UTF_8).getBytes(UTF_16LE);
      byte[][] marks = {{(byte) 0xff, (byte) 0xfe}, {}};
      byte[] utf8Mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
      return random.nextInt(3) == 0
          ? spliced(json, 0, 0, utf8Mark)
          : spliced(inUtf16, 0, 0, marks[random.nextInt(marks.length)]);
    }
  },
  EMPTY {
    @Override
    public byte[] apply(byte[] json, Random random) {
      return anyOf(List.of("", "\n", " \t\n\n"), random).getBytes(UTF_8);
    }
  },
  HUGE_TEXT {
    @Override
    public byte[] apply(byte[] json, Random random) {
      String huge = "\"" + anyOf(List.of("a", "1", "-", "\\u0000"), random).repeat(100_000) + "\"";
      return replaced(random.nextBoolean() ? VALUE : KEY, json, random, value -> huge);
    }
  };

  private static final Pattern KEY = Pattern.compile("\"\\w+\"(?=\\s*:)");
  private static final Pattern MEMBER =
      Pattern.compile("\"\\w+\"\\s*:\\s*(\"[^\"]*\"|[-\\w.]+|\\[[^\\[\\]{}]*\\])\\s*,?");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"-])-?\\d+(\\.\\d+)?");
  private static final Pattern TEXT = Pattern.compile("(?<=[:\\[,]\\s{0,20})\"[^\"]*\"(?!\\s*:)");
  private static final Pattern VALUE =
      Pattern.compile("(?<=[:\\[,]\\s?)(\"[^\"]*\"(?!\\s*:)|[-\\w.]+|\\[[^\\[\\]{}]*\\])");
  private static final Pattern NUMBER_OF_ID = Pattern.compile("(?<=[a-z-][a-z]|\\dx|\\d\\.)\\d+");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "2147483647",
          "-2147483648",
          "2147483648",
          "4294967297",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "1000000",
          "65536",
          "1.5",
          "1e3",
          "1e400",
          "-0",
          "1e-400",
          "9".repeat(400),
          "9".repeat(2_000));
  private static final List<String> VALUES =
      List.of("7", "-7.5", "\"7\"", "\"\"", "true", "null", "{}", "[]", "[[]]", "[null]", "NaN");
  private static final List<String> TEXTS =
      List.of(
          "\"\"",
          "\"no such word\"",
          "\"..\"",
          "\"../..\"",
          "\"\\u0000\"",
          "\"\\u001b[31m\\u2028\\u202e\\ud800\"",
          "\"a\\nb\"",
          "\"1..2000000000\"",
          "\"1..10000\"",
          "\"-5..5\"",
          "\"SAME\"",
          "\"EVERY\"");
  private static final List<String> NUMBERS_OF_IDS =
      List.of("0", "01", "", "-1", "99999", "2147483647", "2147483648", "99999999999999999999");

  /** The damaged text; the text itself if it has nothing to damage so. */
  public abstract byte[] apply(byte[] json, Random random);

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] inserted) {
    return ByteBuffer.allocate(bytes.length - (to - from) + inserted.length)
        .put(bytes, 0, from)
        .put(inserted)
        .put(bytes, to, bytes.length - to)
        .array();
  }

  /** Replaces one place that a pattern finds, any of them. */
  private static byte[] replaced(
      Pattern pattern, byte[] json, Random random, UnaryOperator<String> replacement) {
    String text = new String(json, UTF_8);
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return json;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return (text.substring(0, one.start())
            + replacement.apply(one.group())
            + text.substring(one.end()))
        .getBytes(UTF_8);
  }

  private static String anyOf(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
