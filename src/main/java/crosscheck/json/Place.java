package crosscheck.json;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonPointer;

/**
 * Where in a document something stands.
 *
 * @param path the keys and indices that lead there
 */
record Place(List<Reference> path) {

  /** The document itself. */
  static final Place ROOT = new Place(List.of());

  boolean isRoot() {
    return path.isEmpty();
  }

  /** The last key. */
  String key() {
    return Document.shortened(path.get(path.size() - 1).getPropertyName());
  }

  Place parent() {
    return new Place(path.subList(0, path.size() - 1));
  }

  Place child(String key) {
    return new Place(Stream.concat(path.stream(), Stream.of(new Reference(null, key))).toList());
  }

  JsonPointer pointer() {
    JsonPointer pointer = JsonPointer.empty();
    for (Reference step : path) {
      String key = step.getPropertyName();
      pointer = key == null ? pointer.appendIndex(step.getIndex()) : pointer.appendProperty(key);
    }
    return pointer;
  }

  /** The place as users read it, {@code a.b[1]}. */
  @Override
  public String toString() {
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
