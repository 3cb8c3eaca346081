package io.storefleet.simulator;

import io.storefleet.simulator.accounts.PortalPage;
import io.storefleet.simulator.carts.SessionPage;
import io.storefleet.simulator.checkouts.CheckoutPage;
import io.storefleet.simulator.http.QueryString;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.journal.Journal;
import io.storefleet.simulator.journal.Request;
import io.storefleet.simulator.quotes.QuotePage;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages that buyers open: account, cart, quote, checkout. */
final class BuyerPages {

    /** Pages on which a buyer changes something. */
    private static final Pattern TURNED = Pattern.compile("/(session|checkout|quote)/");

    private final PortalPage portal;
    private final SessionPage session;
    private final QuotePage quote;
    private final CheckoutPage checkout;
    private final Journal journal;

    BuyerPages(PortalPage portal, SessionPage session, QuotePage quote, CheckoutPage checkout, Journal journal) {
        this.portal = portal;
        this.session = session;
        this.quote = quote;
        this.checkout = checkout;
        this.journal = journal;
    }

    /** Null when the call is for none of them. */
    @Nullable Reply answer(String method, String rawPath) {
        if (method.equals("POST")) {
            return TURNED.matcher(rawPath).lookingAt()
                    ? journal.change(
                            () -> new Request(null, method, rawPath, null, new byte[0]),
                            () -> turned(method, rawPath),
                            Reply::status)
                    : null;
        }
        if (method.equals("GET") && rawPath.startsWith("/portal/")) {
            return portal.answer(QueryString.segments(rawPath));
        }
        return method.equals("GET") && TURNED.matcher(rawPath).lookingAt() ? turned(method, rawPath) : null;
    }

    private Reply turned(String method, String rawPath) {
        List<String> parts = QueryString.segments(rawPath);
        return switch (parts.getFirst()) {
            case "session" -> session.answer(method, parts);
            case "checkout" -> checkout.answer(method, parts);
            default -> quote.answer(method, parts);
        };
    }
}
