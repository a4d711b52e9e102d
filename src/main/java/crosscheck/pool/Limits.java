package crosscheck.pool;

import java.time.Duration;

/**
 * What a worker may take before it is killed.
 *
 * @param timeout how long over one case, and over starting
 * @param memoryMebibytes how much resident memory
 */
public record Limits(Duration timeout, long memoryMebibytes) {}
