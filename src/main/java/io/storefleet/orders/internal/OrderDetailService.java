package io.storefleet.orders.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.ReturnSummary;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.MirrorObjects.Kept;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.ShownJson;
import io.storefleet.orders.Licence;
import io.storefleet.orders.OrderBrief;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderDetail.Sight;
import io.storefleet.orders.OrderDetails;
import io.storefleet.orders.OrderReturns;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Single orders, out of the copy first. */
@Service
class OrderDetailService implements OrderDetails {

    private static final int MOST = 100;

    private final OrderDesk desk;
    private final Copy copy;
    private final OrderCharges charges;
    private final OrderRows rows;
    private final StoreClients clients;

    /** The copy and the way to bring it up to date. */
    @org.springframework.stereotype.Component
    record Copy(Mirror mirror, MirrorObjects objects) {}

    OrderDetailService(OrderDesk desk, Copy copy, OrderCharges charges, OrderRows rows, StoreClients clients) {
        this.desk = desk;
        this.copy = copy;
        this.charges = charges;
        this.rows = rows;
        this.clients = clients;
    }

    @Override
    public OrderDetail find(StoreId store, OrderId order) {
        return detail(store, kept(store, order));
    }

    @Override
    public OrderDetail refresh(StoreId store, OrderId order) {
        if (!copy.mirror().pull(store, ObjectKind.ORDER, order.value())) {
            throw new NothingHereException();
        }
        return detail(
                store,
                copy.objects().find(store, ObjectKind.ORDER, order.value()).orElseThrow(NothingHereException::new));
    }

    @Override
    public OrderReturns returns(StoreId store, OrderId id) {
        desk.require(Verb.ORDER_VIEW, store);
        desk.require(Verb.RETURN_VIEW, store);
        var order = order(kept(store, id));
        var returns = order.returns().stream().map(ReturnSummary::id).toList();
        return new ReturnMaking(desk.may(Verb.ACCOUNT_PERSONAL, store))
                .of(order, returns.isEmpty() ? List.of() : read(store, returns));
    }

    private List<Return> read(StoreId store, List<ReturnId> returns) {
        var client = clients.client(store).with(CallOptions.person());
        try {
            return client.returns().get(returns).stream()
                    .flatMap(result -> result instanceof ItemResult.Success<Return> good
                            ? java.util.stream.Stream.of(good.value())
                            : java.util.stream.Stream.empty())
                    .toList();
        } catch (FastSpringException problem) {
            if (!(problem instanceof FastSpringException.RequestRefused)) {
                clients.troubled(store, problem);
            }
            throw problem;
        }
    }

    @Override
    public List<Licence> reveal(StoreId store, OrderId id) {
        desk.require(Verb.ORDER_VIEW, store);
        desk.require(Verb.ACCOUNT_PERSONAL, store);
        var licences = OrderMaking.licences(order(kept(store, id)));
        desk.revealed(store, id.value(), licences.size());
        return licences;
    }

    @Override
    public List<OrderBrief> ofAccount(StoreId store, AccountId account, int limit) {
        desk.require(Verb.ORDER_VIEW, store);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " orders");
        }
        return rows.ofAccount(store, account, limit);
    }

    private Kept kept(StoreId store, OrderId order) {
        return copy.objects().findOrPull(store, ObjectKind.ORDER, order.value()).orElseThrow(NothingHereException::new);
    }

    private static Order order(Kept kept) {
        return Order.parse(kept.raw()).orElseThrow(NothingHereException::new);
    }

    private OrderDetail detail(StoreId store, Kept kept) {
        var order = order(kept);
        boolean personal = desk.may(Verb.ACCOUNT_PERSONAL, store);
        boolean accounts = desk.may(Verb.ACCOUNT_VIEW, store);
        var sight = new Sight(
                personal,
                accounts,
                desk.may(Verb.SUBSCRIPTION_VIEW, store),
                desk.may(Verb.RETURN_VIEW, store),
                ShownJson.of(kept.raw(), personal),
                kept.asOf());
        return new OrderMaking(personal).detail(order, accounts ? charges.of(store, order) : List.of(), sight);
    }
}
