package io.storefleet.simulator.quotes;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.pages.Pages;
import java.util.List;

/** The page behind a quote's address: the buyer accepts it there, then pays. */
public final class QuotePage {

    private final QuoteDesk desk;

    public QuotePage(QuoteDesk desk) {
        this.desk = desk;
    }

    /** Takes the parts of {@code quote/{id}}; each POST goes one step further. */
    public Reply answer(String method, List<String> path) {
        if (path.size() != 2) {
            return Reply.empty(404);
        }
        return desk.anywhere(path.get(1))
                .map(found -> method.equals("POST") ? stepped(found) : shown(found.quote()))
                .orElseGet(() -> page(404, "This quote is not known", ""));
    }

    private Reply stepped(QuoteDesk.Found found) {
        return found.state().write(() -> {
            SimulatedQuote latest =
                    desk.latest(found.state(), found.quote().id()).orElseThrow();
            return shown(
                    switch (latest.status()) {
                        case OPEN -> desk.accept(found.state(), latest);
                        case AWAITING_PAYMENT -> desk.pay(found.state(), latest);
                        case CANCELED, COMPLETED, EXPIRED -> latest;
                    });
        });
    }

    private static Reply shown(SimulatedQuote quote) {
        String total = quote.total().display(quote.draft().market().language());
        String about = "<p>%s: <b id=\"total\">%s</b></p>"
                .formatted(escape(quote.draft().name()), escape(total));
        return switch (quote.status()) {
            case OPEN -> page(200, "Your quote", about + button(quote, "Accept"));
            case AWAITING_PAYMENT -> page(200, "Waiting for your payment", about + button(quote, "Pay now"));
            case COMPLETED -> page(200, "Thank you", about);
            case CANCELED -> page(410, "This quote was withdrawn", "");
            case EXPIRED -> page(410, "This quote has expired", "");
        };
    }

    private static String button(SimulatedQuote quote, String text) {
        return "<form method=\"post\" action=\"/quote/%s\"><button type=\"submit\">%s</button></form>"
                .formatted(escape(quote.id()), text);
    }

    private static Reply page(int status, String title, String body) {
        return Pages.page(status, title, "<header><h1>%s</h1></header><main>%s</main>".formatted(title, body));
    }
}
