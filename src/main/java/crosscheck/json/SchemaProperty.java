package crosscheck.json;

import java.io.Serial;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.VirtualAnnotatedMember;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/** Writes the first key of an object that has a {@link Schema}, inside others too. */
final class SchemaProperty extends VirtualBeanPropertyWriter {

  @Serial private static final long serialVersionUID = 1;

  private final String schema;

  private SchemaProperty(SchemaKey schema, BeanPropertyDefinition property, AnnotatedClass form) {
    super(property, form.getAnnotations(), property.getPrimaryType());
    this.schema = schema.toString();
  }

  /** The key of a form's objects. */
  static SchemaProperty of(SchemaKey schema, MapperConfig<?> config, AnnotatedClass form) {
    JavaType text = config.constructType(String.class);
    return new SchemaProperty(
        schema,
        SimpleBeanPropertyDefinition.construct(
            config, new VirtualAnnotatedMember(form, form.getRawType(), SchemaKey.KEY, text)),
        form);
  }

  @Override
  protected Object value(Object bean, JsonGenerator generator, SerializationContext context) {
    return schema;
  }

  /** Needed for annotations alone, by which no such key is made. */
  @Override
  public VirtualBeanPropertyWriter withConfig(
      MapperConfig<?> config, AnnotatedClass form, BeanPropertyDefinition property, JavaType type) {
    throw new UnsupportedOperationException("no annotation adds " + SchemaKey.KEY);
  }
}
