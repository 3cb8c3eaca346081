package io.storefleet.search.ui;

import java.util.Arrays;

/** A page to open or a thing to do, which the person may; the shell knows them. */
public record Way(String label, Runnable go) {

    /** Whether each word begins a word of the label. */
    boolean fits(String text) {
        var parts = Marks.fold(label).split("\\s+");
        return Arrays.stream(Marks.fold(text.strip()).split("\\s+"))
                .allMatch(word -> Arrays.stream(parts).anyMatch(part -> part.startsWith(word)));
    }
}
