package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.storefleet.fastspring.OrderId;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderReturns;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.PageOf;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** One order under its own address: what was bought and paid, delivered and given back, and all that happened to it. */
@Route(Places.PREFIX + "/orders/:store/:id")
@PermitAll
class OrderDetailView extends ObjectPage<OrderId, OrderDetail> {

    private static final long serialVersionUID = 1L;
    private static final PageOf<OrderId> KIND = PageOf.kind(
                    "orders", OrderId::isValid, OrderId::new, Places::order, Places::orders, "orders.title")
            .searched();

    private final transient OrderReads reads;
    private final transient OrderTools tools;
    private @Nullable OrderActionBar bar;

    OrderDetailView(OrderReads reads, OrderTools tools) {
        super(KIND, reads.objects());
        this.reads = reads;
        this.tools = tools;
    }

    @Override
    protected void entered(StoreId of, OrderId what) {
        bar = new OrderActionBar(tools, of, what, () -> load(true));
    }

    @Override
    protected OrderDetail read(StoreId of, OrderId what, boolean anew) {
        return anew ? reads.orders().refresh(of, what) : reads.orders().find(of, what);
    }

    @Override
    protected void show(StoreId of, OrderId what, OrderDetail order) {
        var words = OrderWords.of(this);
        var reference = order.names().reference();
        head(
                reference == null ? getTranslation("orders.nameless") : reference,
                words.badges(order),
                order.sight().asOf());
        var main = new ArrayList<Component>();
        if (bar != null) {
            main.add(bar);
        }
        main.add(new OrderItemsCard(order, of, words).card());
        if (order.delivered()) {
            main.add(new Card(
                    words.say("delivered"), new DeliveriesCard(reads, of, order, words, () -> tell(of, order, null))));
        }
        if (!order.returns().isEmpty()) {
            main.add(new Card(
                    words.say("returns"),
                    new ReturnsPart(reads, of, order, words, returns -> tell(of, order, returns))));
        }
        main.add(timeline());
        main.add(new JsonView(order.sight().json()));
        body(new Sheet(main, new OrderAside(order, of, words).cards()));
        tell(of, order, null);
    }

    private void tell(StoreId of, OrderDetail order, @Nullable OrderReturns returns) {
        var account = order.buyer().account();
        tell(
                About.of(of.value(), "order", order.id().value()).withAccount(account == null ? null : account.value()),
                OrderNews.of(order, returns));
    }
}
