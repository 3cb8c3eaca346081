package io.storefleet.fastspring.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a buyer of a product gets, such as a file or a licence.
 *
 * @param display a file's name
 * @param url address of a file
 * @param size of a file, in bytes
 * @param previous earlier versions of a file
 */
public record Fulfillment(
        String id,
        @Nullable String name,
        @Nullable Applicability applicability,
        @Nullable String display,
        @Nullable String url,
        @Nullable Long size,
        @Nullable FileBehavior behavior,
        List<Fulfillment> previous) {

    public Fulfillment {
        previous = List.copyOf(previous);
    }

    @Override
    public String toString() {
        return "Fulfillment[hidden]";
    }
}
