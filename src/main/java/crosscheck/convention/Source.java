package crosscheck.convention;

/**
 * Where a rule was read.
 *
 * @param project the project or text
 * @param place the file or section in it
 * @param version the release, or the commit that was read
 */
public record Source(String project, String place, String version) {

  @Override
  public String toString() {
    return project + " " + version + ", " + place;
  }
}
