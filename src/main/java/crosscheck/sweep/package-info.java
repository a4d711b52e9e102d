/**
 * Which cases are run: ranges, lists and a seed in a JSON file, enumerated as they are needed.
 *
 * <p>Start with {@link crosscheck.sweep.Sweep}, the file, and {@link crosscheck.sweep.Plan}, the
 * cases that it comes to, or a {@link crosscheck.sweep.Shard} of them. The same file gives the same
 * cases in the same order on every machine.
 */
@NullMarked
package crosscheck.sweep;

import org.jspecify.annotations.NullMarked;
