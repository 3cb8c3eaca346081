package io.storefleet.evergreen;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How an agency shows itself to customers.
 *
 * @param name as the agency wants to be called there, 1 to 80 characters
 * @param accent colour of the main button
 * @param logo a PNG, null without one
 */
public record Brand(String name, Accent accent, byte @Nullable [] logo) {

    public Brand {
        logo = logo == null ? null : logo.clone();
    }

    @Override
    public byte @Nullable [] logo() {
        return logo == null ? null : logo.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Brand that
                && name.equals(that.name)
                && accent.equals(that.accent)
                && Arrays.equals(logo, that.logo);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + accent.hashCode();
    }

    @Override
    public String toString() {
        return "Brand[" + name + ", " + accent.hex() + "]";
    }
}
