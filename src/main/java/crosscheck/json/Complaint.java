package crosscheck.json;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.input.BadInputException;
import crosscheck.input.OneOf;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a document: the key, the value and what is allowed, where the parser knows
 * them, else the parser's own words.
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

  /**
   * Returns the refusal of the document; throws what the parser threw if no document is to blame.
   */
  BadInputException refusal() {
    Place place = new Place(malformed.getPath());
    if (malformed.getCause() instanceof IllegalArgumentException impossible) {
      return document.refused(place, String.valueOf(impossible.getMessage()));
    }
    if (malformed instanceof UnrecognizedPropertyException unknown) {
      return unknownKey(place, unknown);
    }
    if (malformed instanceof InvalidTypeIdException unknown) {
      return unknownKind(place, unknown.getBaseType().getRawClass());
    }
    if (malformed instanceof MismatchedInputException mismatched) {
      return badValue(place, allowed(mismatched.getTargetType()));
    }
    if (malformed instanceof InputCoercionException outOfRange) {
      return badValue(place, allowed(outOfRange.getTargetType()));
    }
    if (malformed instanceof StreamConstraintsException tooLarge) {
      return document.refused(place, tooLarge.getOriginalMessage());
    }
    if (malformed instanceof UnexpectedEndOfInputException end) {
      return document.refusedAt(end.getLocation(), "ends in the middle of a value");
    }
    if (malformed instanceof StreamReadException syntax) {
      return document.refusedAt(
          syntax.getLocation(), "must be strict JSON, is not: " + syntax.getOriginalMessage());
    }
    throw malformed;
  }

  private BadInputException unknownKey(Place place, UnrecognizedPropertyException unknown) {
    String allowed =
        String.join(", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
    return document.refused(
        place.parent(),
        "unknown key '%s'; allowed: %s"
            .formatted(
                Document.shortened(unknown.getPropertyName()),
                allowed.isEmpty() ? "none" : allowed));
  }

  /** An object that has no form, as the key that names the form does not. */
  private BadInputException unknownKind(Place place, Class<?> type) {
    return document.value(place).filter(Document.OBJECT::equals).isEmpty()
        ? badValue(place, Document.OBJECT)
        : badValue(
            place.child(type.getAnnotation(JsonTypeInfo.class).property()),
            OneOf.words(
                Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                    .map(JsonSubTypes.Type::name)
                    .toList()));
  }

  private BadInputException badValue(Place place, String allowed) {
    return document
        .value(place)
        .map(value -> document.refused(place, "must be %s, was %s".formatted(allowed, value)))
        .orElseGet(() -> missing(place, allowed));
  }

  private BadInputException missing(Place place, String allowed) {
    return place.isRoot()
        ? document.refused(place, "must be %s, is empty".formatted(allowed))
        : document.refused(
            place.parent(), "missing key '%s': must be %s".formatted(place.key(), allowed));
  }

  private static String allowed(Class<?> type) {
    JsonClassDescription described = type.getAnnotation(JsonClassDescription.class);
    if (described != null) {
      return described.value();
    }
    if (type.isEnum()) {
      return OneOf.words(Arrays.stream(type.getEnumConstants()).map(Json::word).toList());
    }
    return SCALARS.getOrDefault(
        MethodType.methodType(type).wrap().returnType(),
        Collection.class.isAssignableFrom(type) ? "a list" : Document.OBJECT);
  }

  private static String wholeNumber(long least, long most) {
    return "a whole number from %d to %d".formatted(least, most);
  }
}
