package crosscheck.json;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import crosscheck.input.BadInputException;
import crosscheck.input.OneOf;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a document: the key, the value and what is allowed, if the parser knows them,
 * else the parser's own words.
 *
 * @param document the document
 * @param form what it must be
 * @param malformed what the parser threw
 */
record Complaint(Document document, Class<?> form, JacksonException malformed) {

  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          Integer.class, wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE),
          Long.class, wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE),
          Double.class, "a number",
          Boolean.class, "true or false",
          String.class, "a text",
          Object.class, "a value");

  /**
   * Returns the refusal of the document; throws what the parser threw if the document is not to
   * blame.
   */
  BadInputException refusal() {
    JsonPointer place = place();
    if (malformed.getCause() instanceof IllegalArgumentException impossible) {
      return document.refused(place, String.valueOf(impossible.getMessage()));
    }
    if (malformed instanceof UnrecognizedPropertyException unknown) {
      return unknownKey(place, unknown);
    }
    if (malformed instanceof InvalidTypeIdException unknown) {
      return unknownKind(place, unknown.getBaseType().getRawClass());
    }
    if (malformed instanceof InvalidNullException missing
        && Collection.class.isAssignableFrom(missing.getTargetType())
        && place.last().mayMatchElement()) {
      // In a list of lists the parser names the list, not what it holds.
      return badValue(place, "a value");
    }
    if (malformed instanceof MismatchedInputException mismatched) {
      return badValue(place, allowed(mismatched.getTargetType()));
    }
    if (malformed instanceof InputCoercionException outOfRange) {
      return badValue(place, allowed(outOfRange.getTargetType()));
    }
    if (malformed instanceof StreamConstraintsException) {
      // The parser's own words name the length that it has read so far, which is chance.
      return document.refused(place, "is larger than allowed: " + Json.limits());
    }
    if (malformed instanceof UnexpectedEndOfInputException end) {
      return document.refusedAt(end.getLocation(), "ends in the middle of a value");
    }
    if (malformed instanceof FiniteNumbers.PastDouble number) {
      return badValue(
          number.place(),
          "a number within +-%s (infinity is \"Infinity\")".formatted(Double.MAX_VALUE));
    }
    if (malformed instanceof StreamReadException syntax) {
      return document.refusedAt(
          syntax.getLocation(), "must be strict JSON, is not: " + syntax.getOriginalMessage());
    }
    throw malformed;
  }

  private JsonPointer place() {
    JsonPointer place = JsonPointer.empty();
    for (Reference step : malformed.getPath()) {
      String key = step.getPropertyName();
      place = key == null ? place.appendIndex(step.getIndex()) : place.appendProperty(key);
    }
    return place;
  }

  private BadInputException unknownKey(JsonPointer place, UnrecognizedPropertyException unknown) {
    String key = Document.shortened(unknown.getPropertyName());
    List<String> known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
    String allowed = known.isEmpty() ? "none" : String.join(", ", known);
    String explained = SchemaKey.of(form).map(schema -> "; see " + schema.file()).orElse("");
    return document.refused(
        place.head(), "unknown key '%s'; allowed: %s%s".formatted(key, allowed, explained));
  }

  /** The refusal of an object whose key for the subtype names none. */
  private BadInputException unknownKind(JsonPointer place, Class<?> type) {
    return document.value(place).filter(Document.OBJECT::equals).isEmpty()
        ? badValue(place, Document.OBJECT)
        : badValue(
            place.appendProperty(type.getAnnotation(JsonTypeInfo.class).property()),
            OneOf.words(
                Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                    .map(JsonSubTypes.Type::name)
                    .toList()));
  }

  private BadInputException badValue(JsonPointer place, String allowed) {
    Optional<String> value = document.value(place);
    if (value.isPresent()) {
      return document.refused(place, "must be %s, was %s".formatted(allowed, value.get()));
    }
    if (place.matches()) {
      return document.refused(place, "must be %s, is empty".formatted(allowed));
    }
    String key = Document.shortened(place.last().getMatchingProperty());
    return document.refused(place.head(), "missing key '%s': must be %s".formatted(key, allowed));
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
