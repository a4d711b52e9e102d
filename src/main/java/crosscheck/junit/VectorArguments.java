package crosscheck.junit;

import crosscheck.tensor.ElementType;
import crosscheck.vector.Vector;
import crosscheck.vector.VectorFile;
import crosscheck.vector.Vectors;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The packaged vectors that an annotation asks for, each named by its id. */
final class VectorArguments extends AnnotationBasedArgumentsProvider<ConformanceVectors> {

  @Override
  protected Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context, ConformanceVectors asked) {
    return chosen(asked).map(vector -> Arguments.of(Named.of(vector.id(), vector)));
  }

  private static Stream<Vector> chosen(ConformanceVectors asked) {
    List<ElementType> types = List.of(asked.elementTypes());
    Stream<Vector> some =
        Vectors.packaged().files().stream()
            .filter(file -> isAsked(asked, file))
            .flatMap(file -> file.vectors().stream())
            .filter(
                vector -> types.isEmpty() || !Collections.disjoint(types, vector.elementTypes()));
    return asked.first() == Integer.MAX_VALUE
        ? some
        : some.filter(vector -> vector.first().isPresent())
            .sorted(Comparator.comparing(vector -> vector.first().orElseThrow()))
            .limit(asked.first());
  }

  private static boolean isAsked(ConformanceVectors asked, VectorFile file) {
    return asked.features().length == 0 || List.of(asked.features()).contains(file.feature());
  }
}
