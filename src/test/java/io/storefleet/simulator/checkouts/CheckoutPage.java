package io.storefleet.simulator.checkouts;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.pages.Pages;
import java.util.List;
import java.util.stream.Collectors;

/** The page behind a newer checkout's address: the cart, and a button that buys it. */
public final class CheckoutPage {

    private final CheckoutDesk desk;

    public CheckoutPage(CheckoutDesk desk) {
        this.desk = desk;
    }

    /** Takes the parts of {@code checkout/{id}}; POST pays. */
    public Reply answer(String method, List<String> path) {
        if (path.size() != 2) {
            return Reply.empty(404);
        }
        return desk.anywhere(path.get(1))
                .map(found ->
                        method.equals("POST") ? new CheckoutDesk.Found(found.state(), desk.complete(found)) : found)
                .map(this::shown)
                .orElseGet(() -> page(404, "This checkout is not known", ""));
    }

    private Reply shown(CheckoutDesk.Found found) {
        CheckoutSession session = found.session();
        return switch (session.status(found.state().time().instant())) {
            case "COMPLETED" -> page(200, "Thank you", "<p>Your order is complete.</p>");
            case "EXPIRED" -> page(410, "This checkout has expired", "");
            default -> page(200, "Checkout", cart(found) + """
                    <form method="post" action="/checkout/%s"><button type="submit">Buy now</button></form>
                    """.formatted(escape(session.id())));
        };
    }

    private String cart(CheckoutDesk.Found found) {
        String language = CheckoutLines.market(found.session()).language();
        return desk.pricing(found.state()).of(found.session()).stream()
                .map(line -> "<p>%d × %s: %s</p>"
                        .formatted(
                                line.quantity(),
                                escape(line.product().display()),
                                escape(line.total().display(language))))
                .collect(Collectors.joining());
    }

    private static Reply page(int status, String title, String body) {
        return Pages.page(status, title, "<header><h1>%s</h1></header><main>%s</main>".formatted(title, body));
    }
}
