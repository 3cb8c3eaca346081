package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.internal.Fields;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer got for an item; whoever knows it has it, so none of it shows in {@code toString}.
 *
 * @param instructions HTML by the seller, not to be trusted
 */
public record Fulfillments(
        List<FileDownload> files,
        List<License> licenses,
        @Nullable String instructions) {

    public Fulfillments {
        files = List.copyOf(files);
        licenses = List.copyOf(licenses);
    }

    /** What the object of an order's item or a subscription delivers. */
    public static Fulfillments read(Fields fulfillments) {
        return FulfillmentReader.read(fulfillments);
    }

    @Override
    public String toString() {
        return "Fulfillments[hidden]";
    }

    /**
     * A file to download.
     *
     * @param key names the fulfillment in its product, such as {@code aurora-pro_file_0}
     * @param size bytes
     */
    public record FileDownload(
            String key,
            @Nullable String display,
            @Nullable Long size,
            @Nullable URI address) {

        @Override
        public String toString() {
            return "FileDownload[hidden]";
        }
    }

    /**
     * A licence key: a secret.
     *
     * @param key names the fulfillment in its product, such as {@code aurora-pro_license_0}
     */
    public record License(String key, @Nullable String display, String license) {

        @Override
        public String toString() {
            return "License[hidden]";
        }
    }
}
