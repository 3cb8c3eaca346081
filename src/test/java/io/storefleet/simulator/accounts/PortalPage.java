package io.storefleet.simulator.accounts;

import static io.storefleet.simulator.pages.Pages.escape;

import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.pages.Pages;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Subscription;
import io.storefleet.simulator.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page behind a portal link: whose account it is, orders, subscriptions; an "expired" page afterwards. */
public final class PortalPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final World world;
    private final States states;
    private final Links links;

    public PortalPage(World world, States states, Links links) {
        this.world = world;
        this.states = states;
        this.links = links;
    }

    /** Takes the parts of {@code portal/account/{global}/{token}}. */
    public Reply answer(List<String> path) {
        if (path.size() == 2 && path.get(1).equals("account")) {
            return Pages.page(
                    200,
                    "Account",
                    "<header><h1>Your account</h1></header><main><p>Ask for a link by e-mail to sign in.</p></main>");
        }
        if (path.size() != 4 || !path.get(1).equals("account")) {
            return Reply.empty(404);
        }
        return switch (links.state(path.get(2), path.get(3))) {
            case OPEN -> shown(path.get(2), path.get(3));
            case EXPIRED ->
                sorry(
                        410,
                        "This link has expired",
                        "Links open an account for 24 hours. Ask the seller for a new one.");
            case UNKNOWN -> sorry(404, "This link is not known", "Check that the whole address was copied.");
        };
    }

    private Reply shown(String global, String token) {
        Optional<SimulatedStore> store = world.ofGlobal(global);
        Optional<SimulatedAccount> account =
                store.flatMap(one -> states.of(one).accounts().byGlobal(global));
        if (store.isEmpty() || account.isEmpty()) {
            return sorry(404, "This link is not known", "The account does not exist any more.");
        }
        String until = Optional.ofNullable(links.expires(global, token))
                .map(MINUTE::format)
                .orElse("");
        String title = store.get().name() + " · " + account.get().name();
        return Pages.page(200, title, body(store.get(), account.get(), until));
    }

    private static String body(SimulatedStore store, SimulatedAccount account, String until) {
        return """
            <header><p class="soft">%s · your account</p><h1>%s</h1><p class="soft"><span id="email">%s</span> · this link works until %s</p>
            <nav><a class="first" href="#/orders">Orders (%d)</a><a class="second" href="#/subscriptions">Subscriptions (%d)</a></nav></header>
            <main><section class="first" id="/orders"><div class="card scroll"><h2>Orders</h2>%s</div></section>
            <section class="second" id="/subscriptions"><div class="card scroll"><h2>Subscriptions</h2>%s</div></section></main>
            """.formatted(
                        escape(store.name()),
                        escape(account.name()),
                        escape(account.email()),
                        until,
                        account.orderIds().size(),
                        account.subscriptionIds().size(),
                        orders(account),
                        subscriptions(account));
    }

    private static String orders(SimulatedAccount account) {
        if (account.orderIds().isEmpty()) {
            return "<p class=\"soft\">No orders yet.</p>";
        }
        return "<table><tr><th>Order</th><th>Product</th><th>Day</th><th class=\"amount\">Total</th></tr>"
                + account.trade().purchases().reversed().stream()
                        .map(purchase -> order(purchase, account.market().language()))
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String order(Purchase purchase, String language) {
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"amount\">%s</td></tr>"
                .formatted(
                        escape(purchase.reference()),
                        escape(purchase.product().display()),
                        DAY.format(purchase.at()),
                        escape(purchase.total().display(language)));
    }

    private static String subscriptions(SimulatedAccount account) {
        if (account.subscriptionIds().isEmpty()) {
            return "<p class=\"soft\">No subscriptions.</p>";
        }
        return "<table><tr><th>Product</th><th>State</th><th>Since</th></tr>"
                + account.trade().subscriptions().stream()
                        .map(PortalPage::subscription)
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String subscription(Subscription subscription) {
        return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        escape(subscription.product().display()),
                        subscription.state().name().toLowerCase(Locale.ROOT),
                        DAY.format(subscription.started()));
    }

    private static Reply sorry(int status, String title, String text) {
        return Pages.page(status, title, "<header><h1>" + title + "</h1></header><main><p>" + text + "</p></main>");
    }
}
