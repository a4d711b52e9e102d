package crosscheck.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * The keys that an object has: those of all a record's components, of which optional ones may be
 * missing; and that of its {@link Schema}, which is checked before.
 */
final class Keys extends JacksonAnnotationIntrospector {

  @Serial private static final long serialVersionUID = 1;

  private static boolean isOptional(Annotated member) {
    return member.getRawType() == Optional.class;
  }

  @Override
  public JsonIgnoreProperties.Value findPropertyIgnoralByName(
      MapperConfig<?> config, Annotated annotated) {
    return annotated.hasAnnotation(Schema.class)
        ? JsonIgnoreProperties.Value.forIgnoredProperties(SchemaKey.KEY).withAllowGetters()
        : super.findPropertyIgnoralByName(config, annotated);
  }

  @Override
  public void findAndAddVirtualProperties(
      MapperConfig<?> config, AnnotatedClass form, List<BeanPropertyWriter> keys) {
    SchemaKey.of(form.getRawType())
        .ifPresent(schema -> keys.add(0, SchemaProperty.of(schema, config, form)));
  }

  @Override
  public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return member instanceof AnnotatedParameter && !isOptional(member);
  }

  /** An optional key that is missing reads as null. */
  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    return isOptional(member)
        ? JsonSetter.Value.forValueNulls(Nulls.SET)
        : super.findSetterInfo(config, member);
  }
}
