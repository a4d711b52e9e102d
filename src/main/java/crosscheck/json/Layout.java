package crosscheck.json;

import java.io.Serial;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/**
 * JSON laid out as people write it: numbers and texts of a list on one line, objects and lists in a
 * list on lines of their own.
 */
final class Layout extends DefaultPrettyPrinter {

  @Serial private static final long serialVersionUID = 1;

  /** Whether the last thing written within the innermost list is an object or a list. */
  private boolean afterContainer;

  Layout() {
    super(
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator(""));
    DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
    indentObjectsWith(twoSpaces);
    indentArraysWith(twoSpaces);
  }

  @Override
  public DefaultPrettyPrinter createInstance() {
    return new Layout();
  }

  @Override
  public void writeStartObject(JsonGenerator json) {
    startLineWithinArray(json);
    super.writeStartObject(json);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) {
    super.writeEndObject(json, entries);
    afterContainer = true;
  }

  @Override
  public void writeStartArray(JsonGenerator json) {
    startLineWithinArray(json);
    super.writeStartArray(json);
    afterContainer = false;
  }

  /** Writes nothing: an object or a list in the list starts its own line. */
  @Override
  public void beforeArrayValues(JsonGenerator json) {}

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) {
    json.writeRaw(afterContainer ? "," : ", ");
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) {
    // The bracket starts a line if there are values, but must not after scalars.
    super.writeEndArray(json, afterContainer ? values : 0);
    afterContainer = true;
  }

  private void startLineWithinArray(JsonGenerator json) {
    // The generator's context is the value that starts here; its parent contains it.
    if (json.streamWriteContext().getParent().inArray()) {
      _arrayIndenter.writeIndentation(json, _nesting);
    }
  }
}
