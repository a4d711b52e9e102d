/**
 * Whether the unit tests would notice a mistake in the judging code, as {@code mvn -Pmutation
 * verify} has PIT measure it.
 *
 * <p>Start with {@link crosscheck.mutation.SurvivorsIT}.
 */
package crosscheck.mutation;
