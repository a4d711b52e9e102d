package crosscheck.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record beside its schema: what one has and the other has not, or has otherwise. */
public final class RecordSchema {

  private static final Path FOLDER = Path.of("fixtures", "schema");

  private final List<String> differences = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private RecordSchema() {}

  /** A part of a schema, and its file. */
  private record Part(String file, JsonNode node) {
    static Part of(String file) {
      return new Part(file, JsonMapper.shared().readTree(FOLDER.resolve(file).toFile()));
    }

    /** What it refers to, if it does. */
    Part resolved() {
      String reference = node.path("$ref").asString("");
      if (reference.isEmpty()) {
        return this;
      }
      String[] place = reference.split("#", 2);
      Part target = of(place[0].isEmpty() ? file : place[0]);
      return place.length == 1
          ? target
          : new Part(target.file, target.node.at(place[1])).resolved();
    }

    Part of(JsonNode part) {
      return new Part(file, part).resolved();
    }
  }

  /** Returns how a record and its schema differ, a line each. */
  public static List<String> differences(Class<?> form) {
    RecordSchema both = new RecordSchema();
    String name = form.getAnnotation(Schema.class).value();
    both.compare(name, form, Map.of(), Part.of(name + ".json"));
    return both.differences;
  }

  private void compare(String place, Type type, Map<String, Type> bound, Part part) {
    if (type instanceof TypeVariable<?> variable) {
      compare(place, bound.getOrDefault(variable.getName(), Object.class), bound, part);
    } else if (type instanceof ParameterizedType generic) {
      compareGeneric(place, generic, bound, part);
    } else if (type instanceof Class<?> form) {
      compareClass(place, form, bound, part);
    }
  }

  private void compareGeneric(
      String place, ParameterizedType generic, Map<String, Type> bound, Part part) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      compare(place + "[]", arguments[0], bound, part.of(part.node.path("items")));
    } else if (raw == Map.class) {
      compare(place + "{}", arguments[1], bound, part.of(part.node.path("additionalProperties")));
    } else if (raw == Optional.class) {
      JsonNode some = part.node.path("anyOf").path(0);
      compare(place, arguments[0], bound, some.isMissingNode() ? part : part.of(some));
    } else {
      Map<String, Type> inner = new HashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        Type argument = arguments[i];
        inner.put(
            raw.getTypeParameters()[i].getName(),
            argument instanceof TypeVariable<?> variable
                ? bound.getOrDefault(variable.getName(), Object.class)
                : argument);
      }
      compareClass(place, raw, inner, part);
    }
  }

  private void compareClass(String place, Class<?> form, Map<String, Type> bound, Part part) {
    if (form.isAnnotationPresent(JsonTypeInfo.class)) {
      return; // One of several records, told apart by a key.
    }
    if (form.isRecord() && !part.node.path("properties").isMissingNode()) {
      if (seen.add(form + bound.toString() + part.node)) {
        compareKeys(place, form, bound, part);
      }
    } else if (form.isEnum()) {
      List<String> words = Arrays.stream(form.getEnumConstants()).map(Json::word).toList();
      say(place, words, part.node.path("enum").valueStream().map(JsonNode::asString).toList());
    } else if (form == int.class || form == long.class) {
      say(place, "integer", part.node.path("type").asString(""));
    } else if (form == boolean.class) {
      say(place, "boolean", part.node.path("type").asString(""));
    } else if (form == String.class && part.node.path("enum").isMissingNode()) {
      say(place, "string", part.node.path("type").asString("string"));
    }
  }

  private void compareKeys(String place, Class<?> form, Map<String, Type> bound, Part part) {
    List<String> keys = new ArrayList<>();
    if (form.isAnnotationPresent(Schema.class)) {
      keys.add(SchemaKey.KEY);
    }
    JsonNode properties = part.node.path("properties");
    for (RecordComponent component : form.getRecordComponents()) {
      String key = key(component);
      keys.add(key);
      compare(place + "." + key, component.getGenericType(), bound, part.of(properties.path(key)));
    }
    List<String> ofSchema = new ArrayList<>(properties.propertyNames());
    // A finding's reproduction follows from the rest.
    ofSchema.remove("reproduction");
    say(place, keys, ofSchema);
  }

  private static String key(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  private void say(String place, Object ofRecord, Object ofSchema) {
    if (!ofRecord.equals(ofSchema)) {
      differences.add("%s: the record has %s, the schema %s".formatted(place, ofRecord, ofSchema));
    }
  }
}
