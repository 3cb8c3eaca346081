package io.storefleet.bulk;

import io.storefleet.lists.Selection;
import io.storefleet.uikit.LinesText;

/**
 * What is to be done to what.
 *
 * @param action the name of the action
 * @param title what people call the run, 1 to 255 characters; no personal data
 * @param request in the action's own format
 */
public record BulkRequest(String action, String title, String request, Source source) {

    /** Where the things come from. */
    public sealed interface Source {}

    /** Rows of a list: those that fit when the run is reckoned, and no later ones. */
    public record Chosen(Selection selection) implements Source {}

    /** Lines of a text or file. */
    public record Lines(LinesText text) implements Source {}

    /** It may name people. */
    @Override
    public String toString() {
        return "BulkRequest[" + action + "]";
    }
}
