package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.internal.Body;
import org.jspecify.annotations.Nullable;

/** Writes a cart as a request. */
final class CartBody {

    private CartBody() {}

    static Body of(Cart cart) {
        Body body = new Body();
        buyer(cart.buyer(), body);
        Cart.Terms terms = cart.terms();
        return body.objects("items", cart.items(), CartBody::item)
                .text("coupon", terms.coupon())
                .texts("tags", terms.tags().isEmpty() ? null : terms.tags())
                .number("expiration", terms.days());
    }

    private static void buyer(CartBuyer buyer, Body body) {
        switch (buyer) {
            case CartBuyer.Known known -> body.text("account", known.account());
            case CartBuyer.Contact contact -> {
                body.object("contact", contact(contact));
                if (contact.custom() != null) {
                    body.object("lookup", new Body().text("custom", contact.custom()));
                }
            }
            case CartBuyer.Anyone _ -> {}
        }
    }

    private static Body contact(CartBuyer.Contact contact) {
        CartBuyer.Person person = contact.person();
        return new Body()
                .text("first", person.first())
                .text("last", person.last())
                .text("email", person.email())
                .text("company", person.company())
                .text("phone", person.phone())
                .text("country", contact.place().country())
                .text("language", contact.place().language());
    }

    private static Body item(CartItem item) {
        @Nullable CartPricing pricing = item.pricing();
        return new Body()
                .text("product", item.product())
                .number("quantity", item.quantity())
                .texts("attributes", item.attributes().isEmpty() ? null : item.attributes())
                .object("pricing", pricing == null ? null : PricingBody.of(pricing));
    }
}
