package io.storefleet.checkouts.ui;

import io.storefleet.checkouts.CartView;
import io.storefleet.checkouts.Carts;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.CartLinkShow;
import io.storefleet.uikit.Notices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the link of a cart where one was made. */
@Component
class CartLinks implements CartLinkShow {

    private final Carts carts;
    private final Background background;

    CartLinks(Carts carts, Background background) {
        this.carts = carts;
        this.background = background;
    }

    private record Opened(CartView cart, SecretUrl link) {}

    @Override
    public void show(com.vaadin.flow.component.Component origin, UUID cart) {
        background.run(
                origin,
                () -> new Opened(carts.get(cart), carts.link(cart)),
                opened -> new CartLinkDialog(opened.cart(), opened.link()).open(),
                problem -> Notices.problem(new CartWords(origin).of(problem)));
    }
}
