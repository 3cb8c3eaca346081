package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.internal.Body;
import org.jspecify.annotations.Nullable;

/**
 * Where a buyer is to be; what is null is left as it is.
 *
 * @param region ISO 3166-2, such as {@code US-TX}
 * @param regionCustom free text where regions are not coded
 */
public record AddressDraft(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String regionCustom,
        @Nullable String postalCode) {

    /** Refuses texts over 255 characters, without repeating them. */
    public AddressDraft {
        line1 = AccountBody.checked(line1);
        line2 = AccountBody.checked(line2);
        city = AccountBody.checked(city);
        region = AccountBody.checked(region);
        regionCustom = AccountBody.checked(regionCustom);
        postalCode = AccountBody.checked(postalCode);
    }

    Body body() {
        return new Body()
                .text("addressLine1", line1)
                .text("addressLine2", line2)
                .text("city", city)
                .text("region", region)
                .text("regionCustom", regionCustom)
                .text("postalCode", postalCode);
    }

    @Override
    public String toString() {
        return "AddressDraft[hidden]";
    }
}
