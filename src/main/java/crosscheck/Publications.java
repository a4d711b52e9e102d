package crosscheck;

import crosscheck.cases.KernelPath;
import crosscheck.fixture.PublishedDisagreements;
import crosscheck.json.BadInputException;
import crosscheck.json.JsonFile;
import crosscheck.observation.Build;
import crosscheck.pool.WorkerPool;
import crosscheck.published.PublishedCase;
import crosscheck.published.PublishedCheck;
import crosscheck.published.PublishedVerdict;
import crosscheck.report.Progress;
import crosscheck.verdict.MismatchClass;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Files of published cases.
 *
 * @param files the cases of each file
 */
record Publications(Map<Path, List<PublishedCase>> files) {

  /**
   * Reads some files.
   *
   * @throws BadInputException if one cannot be read, or if two cases have one id
   */
  static Publications read(Collection<Path> files) {
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
  static Publications ofFixtures(Path fixtures) {
    Path folder = PublishedDisagreements.folder(fixtures);
    List<Path> files = JsonFile.below(folder, ".jsonl");
    if (files.isEmpty()) {
      throw new BadInputException(folder + ": must hold files of published cases, *.jsonl");
    }
    return read(files);
  }

  /**
   * Prepares to judge every case.
   *
   * @param largest the most cells of an output that the op is asked for
   * @throws BadInputException if a case is beyond what can be judged
   */
  PublishedCheck check(Collection<KernelPath> kernelPaths, long largest) {
    PublishedCheck check = new PublishedCheck(kernelPaths, largest);
    files.forEach((file, cases) -> cases.forEach(published -> add(check, file, published)));
    return check;
  }

  /**
   * Judges every case, with progress.
   *
   * @param approved the classes of mismatches that are approved on a build
   */
  static List<PublishedVerdict> judge(
      PublishedCheck check,
      Harness harness,
      BiPredicate<Build, MismatchClass> approved,
      PrintStream out) {
    WorkerPool pool = harness.pool(harness.prepare());
    Progress progress = new Progress(out);
    progress.begin("published cases", harness.kernelPaths().stream().mapToLong(check::calls).sum());
    try {
      return check.run(pool, approved, progress::step);
    } finally {
      progress.end();
    }
  }

  private static void add(PublishedCheck check, Path file, PublishedCase published) {
    try {
      check.add(published);
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(
          "%s: %s: %s".formatted(file, published.id(), impossible.getMessage()));
    }
  }
}
