package crosscheck.sweep;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The elements of many iterators, one after the other. Each iterator is created when its turn
 * comes, and only that one is held; a stream's {@code flatMap} would hold all its elements.
 */
final class Chain<A, B> implements Iterator<B> {

  private final Iterator<A> sources;
  private final Function<A, Iterator<B>> iterator;
  private Iterator<B> current = Collections.emptyIterator();

  Chain(Iterator<A> sources, Function<A, Iterator<B>> iterator) {
    this.sources = sources;
    this.iterator = iterator;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      if (!sources.hasNext()) {
        return false;
      }
      current = iterator.apply(sources.next());
    }
    return true;
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
