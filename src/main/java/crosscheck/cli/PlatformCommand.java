package crosscheck.cli;

import crosscheck.check.ExitCode;
import crosscheck.check.Harness;
import crosscheck.json.Json;
import crosscheck.report.Platform;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is found here. */
@Command(
    name = "platform",
    description =
        "Says in a few lines what is found here, TensorFlow, its kernels, what they know of the"
            + " machine, and whether results can be trusted.",
    footerHeading = Main.EXAMPLE,
    footer = Main.PROGRAM + "platform",
    mixinStandardHelpOptions = true)
final class PlatformCommand implements Callable<Integer> {

  @Mixin private HarnessOptions options = new HarnessOptions();

  @Option(
      names = "--json",
      description = "print a JSON object, as fixtures/schema/platform.json explains it")
  private boolean json;

  @Override
  public Integer call() {
    Harness harness = options.harness();
    Platform here =
        Platform.of(harness.workers("platform").attribution().surroundings(), harness.fixtures());
    if (json) {
      System.out.println(Json.line(here));
    } else {
      here.lines().forEach(System.out::println);
    }
    return ExitCode.CONFORMANT;
  }
}
