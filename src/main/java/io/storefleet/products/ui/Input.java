package io.storefleet.products.ui;

import java.util.Map;
import java.util.Optional;

/** Something in a dialog that holds values of a product under the names of {@link io.storefleet.products.ProductField}. */
interface Input {

    /** Puts in what is there. */
    void fill(Map<String, String> values);

    /**
     * Tells what stands in it by name; nothing for what is empty.
     *
     * @return why it cannot be understood, in a sentence; empty when it can
     */
    Optional<String> read(Map<String, String> into);

    /** Whether the field of this name is its own. */
    boolean owns(String name);

    /** Says what is wrong with the field; empty for nothing. */
    void wrong(String sentence);

    /** Hears of each change. */
    void changed(Runnable listener);
}
