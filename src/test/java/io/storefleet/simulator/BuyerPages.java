package io.storefleet.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that buyers open: account, cart. */
final class BuyerPages {

    private final PortalPage portal;
    private final SessionPage session;

    BuyerPages(PortalPage portal, SessionPage session) {
        this.portal = portal;
        this.session = session;
    }

    /** Null when the call is for none of them. */
    @Nullable Reply answer(String method, String rawPath) {
        boolean get = method.equals("GET");
        if (get && rawPath.startsWith("/portal/")) {
            return portal.answer(QueryString.segments(rawPath));
        }
        if ((get || method.equals("POST")) && rawPath.startsWith("/session/")) {
            List<String> path = QueryString.segments(rawPath);
            return session.answer(method, path);
        }
        return null;
    }
}
