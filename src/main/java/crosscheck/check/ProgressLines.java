package crosscheck.check;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows progress: on a terminal a bar that goes away; elsewhere a line every ten seconds at first,
 * and ever fewer, so that a long run prints hardly more lines than a short one.
 */
final class ProgressLines implements Progress {

  private static final int INTERVAL_MILLISECONDS = 1_000;
  private static final long FIRST_NANOSECONDS = 10_000_000_000L;

  /** Of the time so far, what must pass until the next line. */
  private static final int FRACTION = 8;

  private final long start = System.nanoTime();
  private final AtomicLong next = new AtomicLong(FIRST_NANOSECONDS);
  private final PrintStream out;
  private final boolean terminal;
  private final int columns;

  /**
   * Progress on a stream, which may be a terminal.
   *
   * @param columns how wide a line may be
   */
  ProgressLines(PrintStream out, boolean terminal, int columns) {
    this.out = out;
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public Part begin(String name, long trials) {
    ProgressBar bar = bar(name, trials);
    return new Part() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  private ProgressBar bar(String name, long trials) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(trials)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" cases", 1)
            .showSpeed()
            .continuousUpdate()
            .setUpdateIntervalMillis(INTERVAL_MILLISECONDS);
    return terminal
        ? builder
            .setConsumer(new ConsoleProgressBarConsumer(out, columns))
            .clearDisplayOnFinish()
            .build()
        : builder.setConsumer(new DelegatingProgressBarConsumer(this::printIfDue, columns)).build();
  }

  private void printIfDue(String line) {
    long now = System.nanoTime() - start;
    long due = next.get();
    if (now >= due && next.compareAndSet(due, now + Math.max(FIRST_NANOSECONDS, now / FRACTION))) {
      out.println(line);
    }
  }
}
