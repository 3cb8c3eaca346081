package io.storefleet.search.ui;

import java.util.List;

/** Choices of one kind under a title. */
record Section(String title, List<Choice> choices) {

    Section {
        choices = List.copyOf(choices);
    }
}
