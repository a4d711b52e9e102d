package crosscheck.cli;

import crosscheck.input.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document for people: what it says of the program.
 *
 * @param file its file
 * @param text its text
 */
record Documented(Path file, String text) {

  /** The beginnings of a line, or of words within one, that are a command. */
  private static final Pattern PROGRAM = Pattern.compile("java -jar \\S+/\\S+\\.jar (.*)");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");
  private static final Pattern INLINE = Pattern.compile("(?<!`)`([^`]+)`(?!`)");
  private static final Set<String> COMMANDS = Main.commandLine().getSubcommands().keySet();

  static Documented read(Path file) {
    return new Documented(file, TextFiles.read(file));
  }

  /** Lines of blocks, continued ones joined, and what stands in the text as code. */
  private Stream<String> code() {
    Stream<String> lines =
        BLOCK
            .matcher(text)
            .results()
            .map(block -> block.group(1).replaceAll("\\\\\\n\\s*", " "))
            .flatMap(String::lines)
            .map(line -> line.replaceFirst("^\\$ ", ""))
            .filter(line -> line.matches("(mvn|java -jar) .*"));
    Stream<String> words =
        INLINE
            .matcher(BLOCK.matcher(text).replaceAll(""))
            .results()
            .map(inline -> inline.group(1).replaceAll("\\s+", " "));
    // The words of a shell around a command.
    return Stream.concat(lines, words).map(line -> line.replaceAll(" (#|>|&&|\\|) .*", "").strip());
  }

  /** The first of the words of a line. */
  private static String first(String line) {
    return line.replaceAll("(?s)\\s.*", "");
  }

  /** The program's commands with their arguments, without the program. */
  List<String> commands() {
    return code()
        .map(line -> PROGRAM.matcher(line).replaceFirst("$1"))
        .map(line -> line.replaceAll(" \\.\\.\\.$", "").replace(" I/N", " 1/2"))
        .filter(line -> COMMANDS.contains(first(line)))
        .toList();
  }

  /** The arguments of Maven. */
  Set<String> mavenArguments() {
    return code()
        .filter(line -> line.matches("(mvn|-[DP]\\S+).*"))
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .filter(word -> word.matches("-[DP].+"))
        .collect(Collectors.toSet());
  }

  /** Options of the program that are named alone. */
  Set<String> options() {
    return code()
        .filter(line -> line.startsWith("--"))
        .flatMap(line -> Arrays.stream(line.split("[ =]")))
        .filter(word -> word.startsWith("--"))
        .collect(Collectors.toSet());
  }

  /** The cells of the rows of its tables. */
  List<List<String>> rows() {
    return text.lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        .toList();
  }

  /** The places that it links to, without those on the web or within it. */
  List<Path> links() {
    List<Path> links = new ArrayList<>();
    Pattern.compile("(?m)\\]\\(([^)#]+)\\)|^\\[[^\\]]+\\]: (\\S+)")
        .matcher(text)
        .results()
        .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
        .filter(link -> !link.startsWith("http"))
        .forEach(link -> links.add(file.resolveSibling(link)));
    return links;
  }

  /** All texts that a pattern finds. */
  List<String> all(String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
