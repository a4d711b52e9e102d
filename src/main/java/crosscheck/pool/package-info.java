/**
 * The worker processes, seen from the harness: started, fed, watched and replaced.
 *
 * <p>Start with {@link crosscheck.pool.WorkerPool}, which runs the cases of one kernel path; a
 * {@link crosscheck.pool.WorkerProcess} is one child, a {@link crosscheck.pool.Standby} has the
 * next one ready, and a {@link crosscheck.pool.Death} says how one died. {@link
 * crosscheck.pool.DeathPolicy} says which trial is blamed for deaths, {@link
 * crosscheck.pool.StartPolicy} how many workers stand by, and both which deaths end the run.
 */
@NullMarked
package crosscheck.pool;

import org.jspecify.annotations.NullMarked;
