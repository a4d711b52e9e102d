package crosscheck.report;

import crosscheck.cases.Case;
import crosscheck.cases.KernelPath;
import crosscheck.check.CrossCheck;
import crosscheck.detection.Detection;
import crosscheck.observation.Operation;
import crosscheck.verdict.Verdict;
import crosscheck.violation.IdentityRun;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Prints a line every five seconds: done, total, rate, time left. */
public final class Progress
    implements CrossCheck.Observer, IdentityRun.Observer, Detection.Observer {

  private static final int INTERVAL_MILLISECONDS = 5_000;
  private static final int COLUMNS = 100;

  private final PrintStream out;
  private volatile @Nullable ProgressBar bar;

  /** Prints to a stream. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(String part, long cases) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(part)
            .setInitialMax(cases)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" cases", 1)
            .showSpeed()
            .continuousUpdate()
            .setUpdateIntervalMillis(INTERVAL_MILLISECONDS)
            .setConsumer(new DelegatingProgressBarConsumer(out::println, COLUMNS))
            .build();
  }

  @Override
  public void judged(Case c, KernelPath kernelPath, Operation operation, Verdict verdict) {
    step();
  }

  @Override
  public void step() {
    ProgressBar current = bar;
    if (current != null) {
      current.step();
    }
  }

  @Override
  public void end() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
    }
  }
}
