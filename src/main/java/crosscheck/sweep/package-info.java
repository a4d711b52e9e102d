/**
 * Which cases run: ranges, lists and a seed in a JSON file, enumerated lazily.
 *
 * <p>Start with {@link crosscheck.sweep.Sweep}, the file, and {@link crosscheck.sweep.Plan}, its
 * cases or a {@link crosscheck.sweep.Shard} of them. The same file gives the same cases in the same
 * order on every machine.
 */
@NullMarked
package crosscheck.sweep;

import org.jspecify.annotations.NullMarked;
