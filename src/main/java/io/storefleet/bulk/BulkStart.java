package io.storefleet.bulk;

import java.util.List;

/**
 * How a run is to begin.
 *
 * @param look how many rows are done before a person has a look, spread over the stores; 0 for none
 * @param typed the names of {@link Bulk#namesToType}, in their order, as the person typed them
 * @param withoutTheRest whether lines that cannot be used are to be left out
 */
public record BulkStart(int look, List<String> typed, boolean withoutTheRest) {

    /** The most rows of a first look. */
    public static final int MOST_LOOK = 10;

    public BulkStart {
        typed = List.copyOf(typed);
        if (look < 0 || look > MOST_LOOK) {
            throw new IllegalArgumentException("a first look is of 0 to " + MOST_LOOK + " rows");
        }
    }
}
