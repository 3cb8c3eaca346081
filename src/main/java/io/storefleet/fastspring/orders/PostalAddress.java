package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The address of an order, often no more than a country.
 *
 * @param region its code and name as far as the service tells them
 * @param country ISO 3166-1 alpha-2
 * @param display the whole in one line
 */
public record PostalAddress(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String postalCode,
        Region region,
        @Nullable String country,
        @Nullable String display) {

    /** For readers of the other resources. */
    public static PostalAddress read(Fields address) {
        return new PostalAddress(
                address.text("addressLine1", "address line 1"),
                address.text("addressLine2", "address line 2"),
                address.text("city"),
                address.text("postalCode", "postal code"),
                new Region(address.text("region"), address.text("regionCode"), address.text("regionDisplay")),
                address.text("country"),
                address.text("display"));
    }

    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }

    /** A part of a country. */
    public record Region(
            @Nullable String region,
            @Nullable String code,
            @Nullable String display) {

        @Override
        public String toString() {
            return "Region[hidden]";
        }
    }
}
