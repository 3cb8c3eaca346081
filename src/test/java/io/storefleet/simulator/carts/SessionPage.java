package io.storefleet.simulator.carts;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.carts.CartSession.CartLine;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.pages.Pages;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page behind a prefilled cart's link: what is in it and a button that buys it; thanks or regrets afterwards. */
public final class SessionPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final CartDesk desk;

    public SessionPage(CartDesk desk) {
        this.desk = desk;
    }

    /** Takes the parts of {@code session/{id}}; POST completes the cart. */
    public Reply answer(String method, List<String> path) {
        if (path.size() != 2) {
            return Reply.empty(404);
        }
        return desk.anywhere(path.get(1))
                .map(found -> method.equals("POST") ? completed(found) : shown(found))
                .orElseGet(() -> sorry(404, "This cart is not known", "Check that the whole address was copied."));
    }

    private Reply completed(CartDesk.Found found) {
        return shown(new CartDesk.Found(found.state(), desk.complete(found)));
    }

    private static Reply shown(CartDesk.Found found) {
        CartSession session = found.session();
        if (session.order() != null) {
            return Pages.page(
                    200,
                    "Thank you",
                    head("Thank you", found.state().store().name()) + "<main>" + cart(session)
                            + """
                            <p>Order <span id="order">%s</span> is complete.</p></main>""".formatted(escape(session.order())));
        }
        if (!session.isOpen(found.state().time().instant())) {
            return sorry(410, "This cart has expired", "Ask the seller for a new link.");
        }
        String until =
                "this cart is kept until " + MINUTE.format(session.terms().expires());
        String body = head(found.state().store().name(), until) + "<main>" + cart(session)
                + """
                <form method="post" action="/session/%s"><button type="submit" class="main" id="buy">Buy now</button></form></main>
                """.formatted(escape(session.id()));
        return Pages.page(200, "Your cart", body);
    }

    private static String head(String title, String below) {
        return "<header><h1>%s</h1><p class=\"soft\">%s</p></header>".formatted(escape(title), escape(below));
    }

    private static String cart(CartSession session) {
        String language = session.market().language();
        return """
            <div class="card scroll"><h2>Cart</h2><table><tr><th>Product</th><th class="amount">Quantity</th><th class="amount">Price</th></tr>%s
            <tr><th>Total</th><td></td><td class="amount" id="total">%s</td></tr></table></div>
            """.formatted(
                session.lines().stream().map(line -> row(line, language)).collect(Collectors.joining()),
                escape(session.subtotal().display(language)));
    }

    private static String row(CartLine line, String language) {
        return "<tr><td>%s</td><td class=\"amount\">%d</td><td class=\"amount\">%s</td></tr>"
                .formatted(
                        escape(line.product().display()),
                        line.quantity(),
                        escape(line.total().display(language)));
    }

    private static Reply sorry(int status, String title, String text) {
        return Pages.page(status, title, "<header><h1>" + title + "</h1></header><main><p>" + text + "</p></main>");
    }
}
