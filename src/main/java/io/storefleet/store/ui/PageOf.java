package io.storefleet.store.ui;

import io.storefleet.uikit.Places;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of things that have a page of their own.
 *
 * @param words how the keys of its words begin: {@code one}, {@code missing}, {@code missing.text}, {@code missing.next}
 * @param fits whether a text of an address can be an id; anything else leads nowhere
 * @param place the address of one of them
 * @param list the address of the list of a store's or all of them
 * @param listName the key of what that list is called
 * @param elsewhere where to look for one that is not there
 */
public record PageOf<I>(
        String words,
        Predicate<String> fits,
        Function<String, I> id,
        Address place,
        Address list,
        String listName,
        Function<Places, String> elsewhere) {

    /** Where something of a store is shown. */
    @FunctionalInterface
    public interface Address {
        String of(Places places, UUID store, String id);
    }

    /** Whose list is of all stores, and is looked at for what is missing. */
    public static <I> PageOf<I> kind(
            String words,
            Predicate<String> fits,
            Function<String, I> id,
            Address place,
            Function<Places, String> list,
            String listName) {
        return new PageOf<>(words, fits, id, place, (places, store, of) -> list.apply(places), listName, list);
    }

    /** The same, for what the search may find under another kind. */
    public PageOf<I> searched() {
        return new PageOf<>(words, fits, id, place, list, listName, Places::search);
    }
}
