package io.storefleet.simulator.objects;

import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Writes who bought: customer, address, recipients and payment of an order (contract §7.2). */
final class PartyJson {

    private PartyJson() {}

    static void customer(SimulatedOrder order, ObjectNode node) {
        Person person = order.buyer().person();
        node.put("first", person.first())
                .put("last", person.last())
                .put("email", person.email())
                .put("company", person.company())
                .put("phone", person.phone())
                .put("subscribed", false);
    }

    static void address(SimulatedOrder order, ObjectNode node) {
        Postal postal = order.buyer().postal();
        String country = order.buyer().market().country();
        node.put("addressLine1", postal.street())
                .put("addressLine2", postal.line2())
                .put("city", postal.city());
        String region = postal.region();
        if (region != null) {
            node.put("regionCode", region.substring(region.indexOf('-') + 1)).put("regionDisplay", region);
        }
        node.put("region", region)
                .put("postalCode", postal.postalCode())
                .put("country", country)
                .put(
                        "display",
                        Stream.of(postal.street(), postal.city(), postal.postalCode(), country)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")));
    }

    static void recipients(SimulatedOrder order, ObjectNode root) {
        ObjectNode recipient = root.putArray("recipients").addObject().putObject("recipient");
        customer(order, recipient);
        recipient.put("account", order.account());
        address(order, recipient.putObject("address"));
    }

    static void payment(SimulatedOrder order, ObjectNode node) {
        SimulatedOrder.Payment payment = order.buyer().payment();
        node.put("type", payment.type());
        if (payment.brand() != null) {
            node.put("creditcard", payment.brand()).put("cardEnding", payment.ending());
        }
    }
}
