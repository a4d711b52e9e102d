package crosscheck.check.detection;

/**
 * A case of which the evidence that it is said to be is not what it is.
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
