/**
 * What all checks have in common; each of them has a room of its own below.
 *
 * <p>Start with {@link crosscheck.check.Check}, one check, and {@link crosscheck.check.CheckRun},
 * which takes it from the journal to the exit code; {@link crosscheck.check.Harness} says where.
 *
 * <p><b>Results.</b> A check writes to {@code target/crosscheck/NAME}, or below {@code --output}:
 *
 * <ul>
 *   <li>{@code summary.json}: what was found, with the same bytes for the same run, on however many
 *       workers or machines.
 *   <li>{@code run.json}: how the run went, which differs each time: {@code seconds}, and since the
 *       last resume {@code workersLost} and {@code deathsNotRepeated}.
 *   <li>{@code findings}: a file for each class that showed, with its cause and what ran.
 *   <li>{@code journal.jsonl}: each verdict, within a second.
 *   <li>{@code workers}: what the worker processes wrote.
 * </ul>
 *
 * <p>Beside these folders a run of several checks writes {@code NAME.txt}, the tables and findings
 * of each, and any run {@code report.html}, all of it as a page.
 *
 * <p><b>Exit codes</b> ({@link crosscheck.check.ExitCode}). 0: everything is as it must be, or as
 * approved. 1: something is neither. 2: bad usage or bad input, reported in one line. 3: the
 * program could not do its work.
 *
 * <p><b>Limits.</b> {@code --workers} says how many worker processes run at a time, {@code
 * --timeout} how many seconds one case may take, and {@code --worker-memory} and {@code
 * --tensor-memory} how many MiB a worker and the tensors of one call may. A worker that grows past
 * its limit is replaced, and its call is OUT_OF_MEMORY if that happens again.
 *
 * <p><b>Resume.</b> {@code --resume} of {@code conformance}, {@code refusals} and {@code
 * identities} finishes a run that was killed, by whatever and at any moment: the verdicts in the
 * journal are counted as if they came just now, and the rest is run. A journal of another sweep or
 * shard, other kernel paths or limits, another build of TensorFlow or of this program is refused.
 * Without {@code --resume} a new journal takes its place. A full disk ends the run with one line
 * and exit code 2; {@code --resume} goes on when there is space again.
 *
 * <p><b>Shards.</b> {@code conformance --shard I/N}, from 1/N to N/N, runs one of N parts:
 * disjoint, complete, and of even cost, as graphs are dealt to the shards in turn and the cases
 * that must be refused one by one. Without the option the shard comes from the environment
 * variables of Bazel, Kubernetes or Slurm ({@code .ci/examples}). {@code merge DIR...} reads the
 * journals in the N output folders, in any order, takes from them what was asked for, and concludes
 * the run: {@code summary.json} and {@code findings} are byte for byte those of one machine, but
 * for what ran, which needs a machine; its exit code is the run's. A shard that is missing, there
 * twice or unfinished, and one of another N, sweep, limit, program, TensorFlow, oneDNN or
 * instruction set, is an error (exit code 2) and never a smaller result.
 *
 * <p>A shard's own summary counts its part and names it ({@code shard}). Its exit code judges what
 * it can: a class that is new fails, as does one whose approved counterexample is in this shard and
 * did not show, or is no longer the smallest here. Whether a smaller counterexample lies elsewhere,
 * and whether every kernel path compared values, only {@code merge} can tell.
 */
@NullMarked
package crosscheck.check;

import org.jspecify.annotations.NullMarked;
