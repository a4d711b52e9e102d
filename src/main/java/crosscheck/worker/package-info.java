/**
 * The inside of a worker process, and its protocol with the harness.
 *
 * <p>Start with {@link crosscheck.worker.WorkerMain}, which serves cases over a socket; {@link
 * crosscheck.worker.Wire} is the protocol and {@link crosscheck.worker.Scoreboard} what survives
 * the process's death.
 */
@NullMarked
package crosscheck.worker;

import org.jspecify.annotations.NullMarked;
