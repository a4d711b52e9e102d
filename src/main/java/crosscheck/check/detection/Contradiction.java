package crosscheck.check.detection;

/**
 * A case that catches other mutants than its evidence says.
 *
 * @param place the case's place in the sweep
 * @param id the case's id
 * @param words what is wrong
 */
record Contradiction(long place, String id, String words) implements Comparable<Contradiction> {

  @Override
  public int compareTo(Contradiction other) {
    return place == other.place ? words.compareTo(other.words) : Long.compare(place, other.place);
  }
}
