package io.storefleet.simulator;

import io.storefleet.simulator.accounts.PortalPage;
import io.storefleet.simulator.carts.SessionPage;
import io.storefleet.simulator.checkouts.CheckoutPage;
import io.storefleet.simulator.http.QueryString;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.quotes.QuotePage;
import org.jspecify.annotations.Nullable;

/** The pages that buyers open: account, cart, quote, checkout. */
final class BuyerPages {

    private final PortalPage portal;
    private final SessionPage session;
    private final QuotePage quote;
    private final CheckoutPage checkout;

    BuyerPages(PortalPage portal, SessionPage session, QuotePage quote, CheckoutPage checkout) {
        this.portal = portal;
        this.session = session;
        this.quote = quote;
        this.checkout = checkout;
    }

    /** Null when the call is for none of them. */
    @Nullable Reply answer(String method, String rawPath) {
        boolean get = method.equals("GET");
        if (get && rawPath.startsWith("/portal/")) {
            return portal.answer(QueryString.segments(rawPath));
        }
        if (!get && !method.equals("POST")) {
            return null;
        }
        if (rawPath.startsWith("/session/")) {
            return session.answer(method, QueryString.segments(rawPath));
        }
        if (rawPath.startsWith("/checkout/")) {
            return checkout.answer(method, QueryString.segments(rawPath));
        }
        return rawPath.startsWith("/quote/") ? quote.answer(method, QueryString.segments(rawPath)) : null;
    }
}
