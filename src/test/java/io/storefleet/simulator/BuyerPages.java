package io.storefleet.simulator;

import org.jspecify.annotations.Nullable;

/** The pages that buyers open: account, cart, quote. */
final class BuyerPages {

    private final PortalPage portal;
    private final SessionPage session;
    private final QuotePage quote;

    BuyerPages(PortalPage portal, SessionPage session, QuotePage quote) {
        this.portal = portal;
        this.session = session;
        this.quote = quote;
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
        return rawPath.startsWith("/quote/") ? quote.answer(method, QueryString.segments(rawPath)) : null;
    }
}
