package io.storefleet.simulator;

import io.storefleet.simulator.accounts.AccountWrites;
import io.storefleet.simulator.accounts.AccountsHandler;
import io.storefleet.simulator.accounts.PortalLinksHandler;
import io.storefleet.simulator.accounts.PortalPage;
import io.storefleet.simulator.carts.CartDesk;
import io.storefleet.simulator.carts.CartSale;
import io.storefleet.simulator.carts.SessionPage;
import io.storefleet.simulator.carts.SessionsHandler;
import io.storefleet.simulator.checkouts.CheckoutDesk;
import io.storefleet.simulator.checkouts.CheckoutPage;
import io.storefleet.simulator.checkouts.CheckoutsHandler;
import io.storefleet.simulator.door.Api;
import io.storefleet.simulator.door.Gate;
import io.storefleet.simulator.events.EventsHandler;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.events.WebhookKeysHandler;
import io.storefleet.simulator.http.Router;
import io.storefleet.simulator.invoices.InvoicesHandler;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.orders.OrdersHandler;
import io.storefleet.simulator.panel.ControlPage;
import io.storefleet.simulator.panel.Controls;
import io.storefleet.simulator.panel.Panel;
import io.storefleet.simulator.quotes.QuoteDesk;
import io.storefleet.simulator.quotes.QuotePage;
import io.storefleet.simulator.quotes.QuotesHandler;
import io.storefleet.simulator.reports.ReportsHandler;
import io.storefleet.simulator.returns.ReturnsHandler;
import io.storefleet.simulator.shop.CouponsHandler;
import io.storefleet.simulator.shop.OffersHandler;
import io.storefleet.simulator.shop.PricesHandler;
import io.storefleet.simulator.shop.ProductsHandler;
import io.storefleet.simulator.shop.Shops;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.subscriptions.SubscriptionCalls;

/** Puts together what answers: the API with all its resources, the buyers' pages, the controls. */
final class Entrance {

    private final Panel panel;
    private final SubscriptionCalls subscriptions;
    private final String base;
    private final States states;
    private final Switches switches;
    private final News news;
    private final Shops shops = new Shops();
    private final CartDesk carts;
    private final QuoteDesk quotes;
    private final CheckoutDesk checkouts;

    Entrance(Panel panel, SubscriptionCalls subscriptions, String base) {
        this.panel = panel;
        this.subscriptions = subscriptions;
        this.base = base;
        states = panel.stores().states();
        switches = panel.faults().switches();
        news = new News(new OrderJson(base));
        CartDesk.Sale sale = new CartSale(news);
        carts = new CartDesk(states, sale);
        quotes = new QuoteDesk(states, sale);
        checkouts = new CheckoutDesk(states, sale, shops);
    }

    FrontDoor door() {
        Api api = new Api(
                new Gate(panel.stores().world()),
                panel.faults().rate(),
                switches,
                panel.faults().chaos(),
                new Api.Resources(resources(), states));
        Controls controls = new Controls(panel);
        ControlPage page = new ControlPage(panel, controls, base);
        return new FrontDoor(
                api,
                pages(),
                controls,
                page,
                new FrontDoor.Visits(panel.meters().log(), panel.time()));
    }

    private Router resources() {
        Router router = new Router();
        people(router);
        trade(router);
        offers(router);
        subscriptions.into(router);
        return router;
    }

    private void people(Router router) {
        router.add(new AccountsHandler(switches, base).routes())
                .add(new AccountWrites(switches, news).routes())
                .add(new PortalLinksHandler(switches, panel.meters().links(), base).routes());
    }

    private void trade(Router router) {
        router.add(new OrdersHandler(switches, new OrderJson(base), news, shops).routes())
                .add(new ReturnsHandler(switches, news).routes())
                .add(new InvoicesHandler(base).routes())
                .add(new ReportsHandler(switches, base).routes())
                .add(new EventsHandler(switches, panel.stores().hooks()::of).routes())
                .add(new WebhookKeysHandler(switches, panel.stores().hooks()::of).routes());
    }

    private void offers(Router router) {
        router.add(new CouponsHandler(switches, shops).routes())
                .add(new ProductsHandler(switches, shops).routes())
                .add(new OffersHandler(switches, shops).routes())
                .add(new PricesHandler(switches, shops).routes())
                .add(new SessionsHandler(carts, shops).routes())
                .add(new QuotesHandler(switches, quotes, shops, base).routes())
                .add(new CheckoutsHandler(switches, checkouts, base).routes());
    }

    private BuyerPages pages() {
        return new BuyerPages(
                new PortalPage(panel.stores().world(), states, panel.meters().links()),
                new SessionPage(carts),
                new QuotePage(quotes),
                new CheckoutPage(checkouts));
    }
}
