package crosscheck.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A choice among names. */
public final class OneOf {

  private OneOf() {}

  /** Returns the choice in words, {@code one of a, b, c}. */
  public static String words(Collection<String> names) {
    return "one of " + String.join(", ", names);
  }

  /**
   * Throws {@link IllegalArgumentException} if a name is not allowed, with the message {@code WHAT
   * must be one of a, b, c, was 'd'}, and the nearest of them if one is near.
   */
  public static void require(String what, Collection<String> allowed, String name) {
    if (!allowed.contains(name)) {
      throw new IllegalArgumentException(
          "%s must be %s, was '%s'%s"
              .formatted(what, words(allowed), name, Nearest.question(name, allowed)));
    }
  }

  /** Returns the element with a name; throws as {@link #require} if there is none. */
  public static <T> T named(String what, T[] all, Function<T, String> nameOf, String name) {
    List<String> names = Arrays.stream(all).map(nameOf).toList();
    require(what, names, name);
    return all[names.indexOf(name)];
  }
}
