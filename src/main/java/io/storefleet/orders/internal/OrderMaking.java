package io.storefleet.orders.internal;

import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.orders.Fulfillments;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.OrderItem;
import io.storefleet.orders.Licence;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderDetail.Attempt;
import io.storefleet.orders.OrderDetail.Buyer;
import io.storefleet.orders.OrderDetail.Delivery;
import io.storefleet.orders.OrderDetail.Line;
import io.storefleet.orders.OrderDetail.Marks;
import io.storefleet.orders.OrderDetail.Names;
import io.storefleet.orders.OrderDetail.Sight;
import java.util.List;
import java.util.stream.Stream;

/** Makes of an order what the actor may see of it. */
final class OrderMaking {

    private final OrderMasking masking;

    OrderMaking(boolean personal) {
        masking = new OrderMasking(personal);
    }

    OrderDetail detail(Order order, List<Attempt> charges, Sight sight) {
        return new OrderDetail(
                order.id(),
                names(order.references()),
                order.state(),
                order.totals(),
                buyer(order),
                order.payment(),
                order.items().stream().map(this::line).toList(),
                order.returns(),
                new Marks(
                        masking.values(order.marks().tags()),
                        masking.texts(order.marks().notes()),
                        order.marks().coupons()),
                charges,
                sight);
    }

    private Names names(Order.References references) {
        return new Names(
                text(references.reference()),
                masking.only(references.buyerReference()),
                references.quote(),
                masking.only(references.invoice()),
                references.billDescriptor());
    }

    private static @org.jspecify.annotations.Nullable String text(
            @org.jspecify.annotations.Nullable OrderReference reference) {
        return reference == null ? null : reference.value();
    }

    private Buyer buyer(Order order) {
        var parties = order.parties();
        return new Buyer(
                parties.account(),
                masking.contact(parties.customer(), parties.address()),
                masking.recipients(order),
                order.origin().language(),
                masking.only(order.origin().ipAddress()));
    }

    private Line line(OrderItem item) {
        var name = item.display().name();
        var role = item.role();
        var proration = item.proration();
        return new Line(
                item.product(),
                name == null ? item.product() : name,
                item.display().sku(),
                item.quantity(),
                item.subtotal(),
                item.discount(),
                item.coupon(),
                Boolean.TRUE.equals(role.isAddon()),
                role.subscription(),
                masking.values(item.attributes()),
                deliveries(item.fulfillments()),
                proration == null ? null : proration.total().money());
    }

    private static List<Delivery> deliveries(Fulfillments delivered) {
        return Stream.concat(
                        delivered.licenses().stream().map(licence -> new Delivery(true, licence.display(), null)),
                        delivered.files().stream().map(file -> new Delivery(false, file.display(), file.size())))
                .toList();
    }

    /** The keys themselves. */
    static List<Licence> licences(Order order) {
        return order.items().stream()
                .flatMap(item -> item.fulfillments().licenses().stream()
                        .map(licence -> new Licence(item.product(), licence.display(), licence.license())))
                .toList();
    }
}
