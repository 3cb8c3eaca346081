package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** Shows the buyer's link of a cart, wherever a cart was made. The feature that keeps carts provides it. */
public interface CartLinkShow {

    /**
     * Opens the link in the background to show it with what copies it, and tells where it has ended meanwhile.
     *
     * @param origin stays on the page until then
     */
    void show(Component origin, UUID cart);
}
