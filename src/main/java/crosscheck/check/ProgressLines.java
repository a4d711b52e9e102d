package crosscheck.check;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Prints a line every five seconds.
 *
 * @param out where it prints
 */
record ProgressLines(PrintStream out) implements Progress {

  private static final int INTERVAL_MILLISECONDS = 5_000;
  private static final int COLUMNS = 100;

  @Override
  public Part begin(String name, long trials) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(trials)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" cases", 1)
            .showSpeed()
            .continuousUpdate()
            .setUpdateIntervalMillis(INTERVAL_MILLISECONDS)
            .setConsumer(new DelegatingProgressBarConsumer(out::println, COLUMNS))
            .build();
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
}
