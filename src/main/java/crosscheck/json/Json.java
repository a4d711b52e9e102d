package crosscheck.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Records as JSON texts, and back. */
public final class Json {

  /**
   * Every key must be present, once, and no other, unless its value is an {@link Optional}; no
   * value is converted to another type.
   */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Without it, the parser's messages have no line and column; it shows no text of a
          // reader.
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          // The same digits on every JDK, as few as tell a number from the others.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new Keys())
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .withCoercionConfig(
              LogicalType.Textual,
              texts -> {
                texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  /** As strict, except that keys may be missing or null, which the form must check itself. */
  private static final JsonMapper WITH_OPTIONAL_KEYS =
      STRICT
          .rebuild()
          .annotationIntrospector(new JacksonAnnotationIntrospector())
          .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL))
          .build();

  private static final ObjectWriter ONE_LINE = STRICT.writer();

  private Json() {}

  /**
   * Returns a value as one line, without a line break at its end; first its {@link Schema}, if it
   * has one.
   */
  public static String line(Object value) {
    return ONE_LINE.writeValueAsString(value);
  }

  /** Returns a value as one line as people write it, a space after each comma and colon. */
  public static String spaced(@Nullable Object value) {
    return Layout.line(STRICT.<JsonNode>valueToTree(value));
  }

  /**
   * Returns a value laid out as {@link Layout} says, with a line break at its end; first its {@link
   * Schema}, if it has one.
   */
  static String text(Object value) {
    return Layout.text(STRICT.<JsonNode>valueToTree(value));
  }

  /** Reads a document of whatever form; throws {@link crosscheck.input.BadInputException}. */
  static JsonNode tree(Document document) {
    return parse(STRICT, document, JsonNode.class);
  }

  /** Returns the name of an enum's constant in JSON. */
  static String word(Object constant) {
    return STRICT.convertValue(constant, String.class);
  }

  /** Returns what the parser reads at most, in words. */
  static String limits() {
    StreamReadConstraints most = STRICT.tokenStreamFactory().streamReadConstraints();
    return "keys to %d characters, numbers to %d, texts to %d, nesting to %d"
        .formatted(
            most.getMaxNameLength(),
            most.getMaxNumberLength(),
            most.getMaxStringLength(),
            most.getMaxNestingDepth());
  }

  /** Reads a document, strictly; throws {@link crosscheck.input.BadInputException}. */
  static <T> T parse(Document document, Class<T> form) {
    return parse(STRICT, document, form);
  }

  /** Reads as {@link #parse}, but keys may be missing or null. */
  static <T> T parseWithOptionalKeys(Document document, Class<T> form) {
    return parse(WITH_OPTIONAL_KEYS, document, form);
  }

  private static <T> T parse(JsonMapper mapper, Document document, Class<T> form) {
    SchemaKey.of(form).ifPresent(schema -> schema.requireIn(document));
    try (JsonParser parser =
        new FiniteNumbers(mapper.createParser(new StringReader(document.text())))) {
      T value = mapper.readValue(parser, form);
      if (value == null) {
        throw document.refused(JsonPointer.empty(), "must be an object, was null");
      }
      if (parser.nextToken() != null) {
        throw document.refusedAt(
            parser.currentTokenLocation(), "must end after the object, goes on");
      }
      return value;
    } catch (JacksonException malformed) {
      throw new Complaint(document, form, malformed).refusal();
    }
  }
}
