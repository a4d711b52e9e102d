package crosscheck.check.published;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.Document;
import crosscheck.json.JsonFile;
import crosscheck.op.KernelPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Files of published cases.
 *
 * @param files the cases of each file
 * @param complaints what is wrong with lines that hold none, the file and the line first
 */
public record Publications(Map<Path, List<PublishedCase>> files, List<String> complaints) {

  /**
   * Reads some files.
   *
   * @throws BadInputException if one cannot be read, or if two cases have one id
   */
  private static Publications read(Collection<Path> files) {
    Map<Path, List<PublishedCase>> read = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files) {
      List<PublishedCase> cases = JsonFile.readLinesWithOptionalKeys(file, PublishedCase.class);
      for (PublishedCase published : cases) {
        if (!ids.add(published.id())) {
          throw new BadInputException(file + ": id: " + published.id() + " is there twice");
        }
      }
      read.put(file, cases);
    }
    return new Publications(read, List.of());
  }

  /**
   * Reads files in which people report cases, {@link ReportedCase}, each file once; a line that is
   * none is complained of.
   *
   * @throws BadInputException if a file cannot be read, or holds no line
   */
  public static Publications reports(Collection<Path> files) {
    Map<Path, List<PublishedCase>> read = new LinkedHashMap<>();
    List<String> complaints = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<Path> distinct = new LinkedHashSet<>(files);
    LineIds lineIds = LineIds.of(distinct);
    for (Path file : distinct) {
      List<PublishedCase> cases = new ArrayList<>();
      for (Document line : Document.read(file).lines()) {
        try {
          cases.add(report(line, lineIds.of(line), ids));
        } catch (BadInputException bad) {
          complaints.add(String.valueOf(bad.getMessage()));
        }
      }
      read.put(file, List.copyOf(cases));
    }
    return new Publications(read, List.copyOf(complaints));
  }

  private static PublishedCase report(Document line, String lineId, Set<String> ids) {
    ReportedCase reported = line.withOptionalKeys(ReportedCase.class);
    return BadInputException.naming(
        "%s: line %d".formatted(line.file(), line.line()),
        () -> {
          PublishedCase complete = reported.complete(lineId, line.file().toString());
          // What its framework does not take is known before any other is judged.
          new PublishedJudge(complete);
          if (!ids.add(complete.id())) {
            throw new IllegalArgumentException("id: " + complete.id() + " is there twice");
          }
          return complete;
        });
  }

  /**
   * Reads the published cases among the fixtures.
   *
   * @throws BadInputException as {@link #read}, and if there are none
   */
  public static Publications ofFixtures(Path fixtures) {
    Path folder = fixtures.resolve(PublishedCheck.NAME);
    List<Path> files = FileTree.below(folder, ".jsonl");
    if (files.isEmpty()) {
      throw new BadInputException(folder + ": must hold files of published cases, *.jsonl");
    }
    return read(files);
  }

  /**
   * Returns the cases of some ids alone.
   *
   * @throws BadInputException if an id is of no case
   */
  public Publications only(Collection<String> ids) {
    Set<String> missing = new TreeSet<>(ids);
    Map<Path, List<PublishedCase>> some = new LinkedHashMap<>();
    files.forEach(
        (file, cases) -> {
          List<PublishedCase> chosen = cases.stream().filter(c -> ids.contains(c.id())).toList();
          some.put(file, chosen);
          chosen.forEach(c -> missing.remove(c.id()));
        });
    if (!missing.isEmpty()) {
      throw new BadInputException(
          "--case: must be the id of a published case, was " + String.join(", ", missing));
    }
    return new Publications(some, complaints);
  }

  /** Whether no file holds any case. */
  public boolean isEmpty() {
    return files.values().stream().allMatch(List::isEmpty);
  }

  /** The options by which the command reads one of these cases alone. */
  String arguments(String id) {
    // The id of a line hangs on how many files there are.
    boolean ofAll = LineIds.of(files.keySet()).have(id);
    return "--case %s %s"
        .formatted(
            id,
            files.entrySet().stream()
                .filter(file -> ofAll || file.getValue().stream().anyMatch(c -> c.id().equals(id)))
                .map(file -> file.getKey().toString())
                .collect(Collectors.joining(" ")));
  }

  /**
   * Plans to judge every case.
   *
   * @param largest the most cells of an output that the op is asked for
   * @throws BadInputException if a case is beyond what can be judged
   */
  public PublishedPlan plan(Collection<KernelPath> kernelPaths, long largest) {
    PublishedPlan plan = new PublishedPlan(kernelPaths, largest);
    files.forEach((file, cases) -> cases.forEach(published -> add(plan, file, published)));
    return plan;
  }

  private static void add(PublishedPlan plan, Path file, PublishedCase published) {
    try {
      plan.add(published);
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(
          "%s: %s: %s".formatted(file, published.id(), impossible.getMessage()));
    }
  }
}
