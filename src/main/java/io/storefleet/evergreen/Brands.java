package io.storefleet.evergreen;

import org.jspecify.annotations.Nullable;

/** The look of the bound tenant's public pages. */
public interface Brands {

    /** What customers see now: what was chosen, else the agency's own name and the house's colour. */
    Brand get();

    /**
     * Changes name and colour; needs {@code settings.manage}.
     *
     * @param name blank or null for the agency's own
     * @throws BrandProblem for a name that is too long
     */
    void describe(@Nullable String name, Accent accent);

    /**
     * Takes a logo: PNG or JPEG, at most 200 KB and 2,000 points wide or high; it is decoded and drawn anew, so that
     * nothing but the picture stays. Needs {@code settings.manage}.
     *
     * @throws BrandProblem for anything else
     */
    void takeLogo(byte[] file);

    /** Goes back to the name alone; needs {@code settings.manage}. */
    void dropLogo();
}
