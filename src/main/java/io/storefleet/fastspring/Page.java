package io.storefleet.fastspring;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a list.
 *
 * @param nextPage the page to ask for next; empty on the last one
 * @param total matches over all pages, where the service says so
 */
public record Page<T>(List<T> items, OptionalInt nextPage, OptionalInt total) {

    public Page {
        items = List.copyOf(items);
    }
}
