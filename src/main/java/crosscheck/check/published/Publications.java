package crosscheck.check.published;

import crosscheck.input.BadInputException;
import crosscheck.input.FileTree;
import crosscheck.json.JsonFile;
import crosscheck.op.KernelPath;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files of published cases.
 *
 * @param files the cases of each file
 */
public record Publications(Map<Path, List<PublishedCase>> files) {

  /**
   * Reads some files.
   *
   * @throws BadInputException if one cannot be read, or if two cases have one id
   */
  public static Publications read(Collection<Path> files) {
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
    return new Publications(read);
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
