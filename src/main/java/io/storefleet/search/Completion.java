package io.storefleet.search;

/**
 * A way to go on typing.
 *
 * @param text the whole text after it was chosen
 * @param label what to show, such as {@code status:overdue}
 */
public record Completion(String text, String label) {}
