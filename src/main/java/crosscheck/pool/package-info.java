/**
 * The worker processes, seen from the harness: started, fed, watched, buried and replaced.
 *
 * <p>Start with {@link crosscheck.pool.WorkerPool}, which runs the cases of one kernel path; a
 * {@link crosscheck.pool.WorkerProcess} is one child, a {@link crosscheck.pool.Standby} has the
 * next one ready, and a {@link crosscheck.pool.Death} is what one leaves.
 */
@NullMarked
package crosscheck.pool;

import org.jspecify.annotations.NullMarked;
