package crosscheck.json;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a document: the key, the value and what is allowed, in the words of JSON and
 * not of the parser.
 *
 * @param document the document
 * @param malformed what the parser threw
 */
record Complaint(Document document, JacksonException malformed) {

  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          Integer.class, wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE),
          Long.class, wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE),
          Double.class, "a number",
          Boolean.class, "true or false",
          String.class, "a text",
          Object.class, "a value");

  /** The refusal of the document; throws what the parser threw if no document is to blame. */
  BadInputException refusal() {
    List<Reference> path = malformed.getPath();
    if (malformed.getCause() instanceof IllegalArgumentException impossible) {
      return refused(path, String.valueOf(impossible.getMessage()));
    }
    if (malformed instanceof StreamConstraintsException) {
      return refused(path, limit(malformed.getOriginalMessage()));
    }
    if (malformed instanceof InputCoercionException outOfRange) {
      return refusedValue(path, allowed(outOfRange.getTargetType()));
    }
    if (malformed instanceof StreamReadException syntax) {
      return document.refusedAt(malformed.getLocation(), words(syntax));
    }
    if (malformed instanceof UnrecognizedPropertyException unknown) {
      return refused(
          parent(path),
          "unknown key '%s'; allowed: %s"
              .formatted(
                  Document.shortened(unknown.getPropertyName()),
                  commas(unknown.getKnownPropertyIds().stream())));
    }
    if (malformed instanceof InvalidTypeIdException unknown) {
      return refusedKind(path, unknown.getBaseType().getRawClass());
    }
    if (malformed instanceof MismatchedInputException mismatched) {
      return refusedValue(path, allowed(mismatched.getTargetType()));
    }
    throw malformed;
  }

  private BadInputException refused(List<Reference> path, String complaint) {
    return document.refused(path.isEmpty() ? complaint : words(path) + ": " + complaint);
  }

  private BadInputException refusedValue(List<Reference> path, String allowed) {
    return document
        .value(pointer(path))
        .map(value -> refused(path, "must be %s, was %s".formatted(allowed, value)))
        .orElseGet(() -> missing(path, allowed));
  }

  private BadInputException missing(List<Reference> path, String allowed) {
    return path.isEmpty()
        ? refused(path, "must be %s, is empty".formatted(allowed))
        : refused(
            parent(path),
            "missing key '%s': must be %s"
                .formatted(path.get(path.size() - 1).getPropertyName(), allowed));
  }

  /** An object that has no form, as the key that names the form does not. */
  private BadInputException refusedKind(List<Reference> path, Class<?> type) {
    if (document.value(pointer(path)).stream().noneMatch(Document.OBJECT::equals)) {
      return refusedValue(path, Document.OBJECT);
    }
    Reference key = new Reference(null, type.getAnnotation(JsonTypeInfo.class).property());
    return refusedValue(
        Stream.concat(path.stream(), Stream.of(key)).toList(),
        oneOf(
            Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)));
  }

  private static String allowed(Class<?> type) {
    JsonClassDescription described = type.getAnnotation(JsonClassDescription.class);
    if (described != null) {
      return described.value();
    }
    if (type.isEnum()) {
      return oneOf(Arrays.stream(type.getEnumConstants()).map(JsonFile::word));
    }
    return SCALARS.getOrDefault(
        MethodType.methodType(type).wrap().returnType(),
        Collection.class.isAssignableFrom(type) ? "a list" : Document.OBJECT);
  }

  private static String wholeNumber(long least, long most) {
    return "a whole number from %d to %d".formatted(least, most);
  }

  private static String oneOf(Stream<String> words) {
    return "one of " + commas(words);
  }

  private static String commas(Stream<?> words) {
    String commas = words.map(String::valueOf).collect(Collectors.joining(", "));
    return commas.isEmpty() ? "none" : commas;
  }

  private static String words(StreamReadException syntax) {
    String message = syntax.getOriginalMessage();
    if (syntax instanceof UnexpectedEndOfInputException) {
      return "ends in the middle of a value";
    }
    if (message.startsWith("Duplicate Object property ")) {
      return message.replaceFirst(
          "Duplicate Object property", "must hold each key once, not twice");
    }
    // Without the parser's options that would allow it, and without its own name of the place.
    return "must be JSON, is not: "
        + message.replaceFirst(
            "(: enable | require enabling | \\(consider| \\(not recognized| \\(for \\w+ starting at)(?s).*",
            "");
  }

  private static String limit(String message) {
    return message.replaceFirst(
        "(?s) \\((\\d+)\\) exceeds the maximum allowed \\((\\d+).*", " must be at most $2, was $1");
  }

  private static List<Reference> parent(List<Reference> path) {
    return path.subList(0, path.size() - 1);
  }

  private static JsonPointer pointer(List<Reference> path) {
    JsonPointer pointer = JsonPointer.empty();
    for (Reference step : path) {
      String key = step.getPropertyName();
      pointer = key == null ? pointer.appendIndex(step.getIndex()) : pointer.appendProperty(key);
    }
    return pointer;
  }

  private static String words(List<Reference> path) {
    StringBuilder words = new StringBuilder();
    for (Reference step : path) {
      String key = step.getPropertyName();
      if (key == null) {
        words.append('[').append(step.getIndex()).append(']');
      } else {
        words.append(words.isEmpty() ? "" : ".").append(Document.shortened(key));
      }
    }
    return words.toString();
  }
}
