package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.CoTerms;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a co-term group as its events carry it (contract §15.3). */
record GroupNews(CoTerms.Standing standing) {

    boolean live() {
        return standing.members().stream().allMatch(one -> one.buyer().live());
    }

    ObjectNode data(String type) {
        CoTerms.Group group = standing.group();
        @Nullable SimulatedOrder order = standing.order();
        ObjectNode node = Json.object()
                .put("cotermGroupId", group.id())
                .put("cotermGroupDisplayName", group.name())
                .put("cotermGroupStatus", type.endsWith("deactivated") ? "DEACTIVATED" : "ACTIVE")
                .put("cotermGroupOrderId", order == null ? null : order.id())
                .put(
                        "cotermGroupOrderReference",
                        order == null ? null : order.keys().reference());
        next().ifPresentOrElse(
                        day -> node.put(
                                "cotermNextChargeDate",
                                day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()),
                        () -> node.putNull("cotermNextChargeDate"));
        total().ifPresentOrElse(
                        money -> node.put("cotermNextChargeTotal", money.number()),
                        () -> node.putNull("cotermNextChargeTotal"));
        node.put("cotermGroupSize", group.members().size()).put("account", group.account());
        ArrayNode ids = node.putArray("subscriptions");
        group.members().forEach(ids::add);
        return node;
    }

    private Optional<LocalDate> next() {
        return standing.members().stream()
                .map(one -> one.course().term().next())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private Optional<Money> total() {
        return standing.members().stream().map(one -> Bill.of(one).total()).reduce(Money::plus);
    }
}
