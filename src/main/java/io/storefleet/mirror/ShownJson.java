package io.storefleet.mirror;

import io.storefleet.mirror.internal.shown.Redaction;

/** An order's or subscription's JSON as a page may show it: pretty, with marks in the place of what the reader may not see. */
public final class ShownJson {

    private ShownJson() {}

    /**
     * Licence keys, files, links and whatever looks like one are never shown. To a reader who may not see personal data
     * only what is known to be harmless is shown, by the contract's names of fields: a field nobody knows shows its name
     * alone, an object nobody knows not even that.
     *
     * @param raw as kept; anything but a JSON object becomes an empty one
     * @param personal whether the reader holds {@code account.personal}
     */
    public static String of(String raw, boolean personal) {
        return Redaction.pretty(raw, personal);
    }
}
