package crosscheck.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One change that PIT made to the compiled code.
 *
 * @param place where, and what was changed
 * @param line the source's line at the time of the report
 * @param killed whether a test failed, or did not end, because of it
 */
record Mutant(Place place, int line, boolean killed) {

  /** A change that no test covers is as good as one that no test notices. */
  private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

  /**
   * What a mutant is known by while lines come and go.
   *
   * @param in the class below the project's package
   * @param method the method, with its lambdas and all methods of its name
   * @param mutator the kind of change, in PIT's word
   * @param which the how-manieth of that kind in the method, from 1
   */
  record Place(String in, String method, String mutator, int which) {

    /** The first part of the class's name. */
    String packageName() {
      return in.substring(0, in.indexOf('.'));
    }

    @Override
    public String toString() {
      return in + "." + method + " " + mutator + " " + which;
    }
  }

  /** Reads PIT's report, {@code mutations.xml}. */
  static List<Mutant> read(Path report) {
    NodeList nodes;
    try {
      File file = report.toFile();
      nodes =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file)
              .getElementsByTagName("mutation");
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new IllegalStateException(report + ": " + unreadable.getMessage(), unreadable);
    }
    List<Element> inOrder =
        IntStream.range(0, nodes.getLength())
            .mapToObj(i -> (Element) nodes.item(i))
            .sorted(
                Comparator.comparingInt((Element e) -> number(e, "lineNumber"))
                    .thenComparing(e -> text(e, "mutatedMethod"))
                    .thenComparing(e -> text(e, "methodDescription"))
                    .thenComparingInt(e -> number(e, "index")))
            .toList();
    Map<Place, Integer> seen = new HashMap<>();
    List<Mutant> mutants = new ArrayList<>();
    for (Element element : inOrder) {
      Place kind =
          new Place(
              text(element, "mutatedClass").replaceFirst("^crosscheck\\.", ""),
              text(element, "mutatedMethod").replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1"),
              text(element, "mutator").replaceFirst("^.*\\.(.+)Mutator$", "$1"),
              0);
      int which = seen.merge(kind, 1, Integer::sum);
      mutants.add(
          new Mutant(
              new Place(kind.in, kind.method, kind.mutator, which),
              number(element, "lineNumber"),
              KILLED.contains(element.getAttribute("status"))));
    }
    return mutants;
  }

  private static String text(Element element, String child) {
    return element.getElementsByTagName(child).item(0).getTextContent();
  }

  private static int number(Element element, String child) {
    return Integer.parseInt(text(element, child));
  }
}
