package crosscheck.benchmark;

import crosscheck.op.Case;
import java.io.IOException;
import java.util.List;

/**
 * Something that makes the calls of cases in processes that stay, so that several can take turns
 * over the same cases: what else the machine does in the meantime then slows all of them alike.
 */
interface Contender extends AutoCloseable {

  /** Makes the calls of some groups of cases, each of one graph, and tells how long it took. */
  double seconds(List<List<Case>> groups) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
