package io.storefleet.simulator.returns;

import io.storefleet.simulator.state.Returns;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.SimulatedReturn.Part;
import io.storefleet.simulator.world.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one entry of {@code POST /returns} gives back of an order (contract §9.2). Amounts are measured against the item's
 * subtotal; the tax goes back in proportion, so the last part takes what is left of it.
 */
final class RefundOrder {

    private static final String ITEMS = "RETURN_ITEMS_";

    private final SimulatedOrder order;
    private final Returns returns;

    RefundOrder(SimulatedOrder order, Returns returns) {
        this.order = order;
        this.returns = returns;
    }

    /** @throws RefundRefused with the code */
    List<Part> parts(JsonNode entry) {
        String type = entry.path("refundType").asString("FULL");
        return switch (type) {
            case "FULL" -> all();
            case "PARTIAL" -> some(entry);
            default -> throw refused("REFUND_TYPE_ERROR", "Refund type must be FULL or PARTIAL");
        };
    }

    private List<Part> all() {
        List<Part> parts = order.lines().stream()
                .map(line -> new Part(
                        line,
                        returns.remaining(order, line),
                        returns.remainingTax(order, line),
                        returns.of(order).isEmpty()))
                .toList();
        if (parts.stream().noneMatch(part -> part.subtotal().amount().signum() > 0)) {
            throw refused(ITEMS + "NO_REMAINING_AMOUNT_ERROR", "The order has no remaining amount");
        }
        return parts;
    }

    private List<Part> some(JsonNode entry) {
        JsonNode items = entry.path("items");
        if (items.isMissingNode() || items.isNull()) {
            throw refused(ITEMS + "ARRAY_ERROR", "A partial refund needs items");
        }
        if (!items.isArray()) {
            throw refused(ITEMS + "NOT_AN_ARRAY_ERROR", "Items must be an array");
        }
        if (items.isEmpty()) {
            throw refused(ITEMS + "ARRAY_EMPTY_ERROR", "Items must not be empty");
        }
        Set<String> named = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        for (JsonNode item : items) {
            Line line = line(item, named);
            parts.add(part(line, amount(item, line)));
        }
        return parts;
    }

    private Line line(JsonNode item, Set<String> named) {
        if (!item.isObject()) {
            throw refused(ITEMS + "ELEMENTS_INVALID_FORMAT", "Each item must be an object");
        }
        JsonNode product = item.path("product");
        if (!product.isString()) {
            throw refused(ITEMS + "PRODUCT_NOT_SPECIFIED_ERROR", "Each item needs a product");
        }
        String path = product.asString().strip();
        if (path.isEmpty()) {
            throw refused(ITEMS + "PRODUCT_EMPTY_ERROR", "The product must not be empty");
        }
        if (!named.add(path)) {
            throw refused(ITEMS + "PRODUCT_DUPLICATED_ERROR", "Each product may be named once");
        }
        return order.lines().stream()
                .filter(line -> line.product().equals(path))
                .findFirst()
                .orElseThrow(() -> refused(ITEMS + "PRODUCT_NOT_FOUND_ERROR", "The order has no such product"));
    }

    private Money amount(JsonNode item, Line line) {
        JsonNode given = item.path("amount");
        if (given.isMissingNode() || given.isNull()) {
            throw refused(ITEMS + "AMOUNT_NOT_SPECIFIED_ERROR", "Each item needs an amount");
        }
        if (!given.isNumber()) {
            throw refused(ITEMS + "ELEMENTS_INVALID_FORMAT", "The amount must be a number");
        }
        BigDecimal amount = given.decimalValue().stripTrailingZeros();
        if (amount.signum() <= 0) {
            throw refused(ITEMS + "AMOUNT_ZERO_ERROR", "The amount must be greater than zero");
        }
        if (amount.scale() > Money.decimals(order.currency())) {
            throw refused(ITEMS + "AMOUNT_CURRENCY_SCALE_MISMATCH", "The currency has fewer decimals");
        }
        Money left = returns.remaining(order, line);
        if (left.amount().signum() == 0) {
            throw refused(ITEMS + "NO_REMAINING_AMOUNT_ERROR", "The item has no remaining amount");
        }
        if (amount.compareTo(left.amount()) > 0) {
            throw refused(
                    ITEMS + "AMOUNT_GREATER_THAN_ORIGINAL_ITEM_ERROR", "The amount exceeds what remains of the item");
        }
        return Money.of(amount, order.currency());
    }

    private Part part(Line line, Money amount) {
        Money left = returns.remaining(order, line);
        Money leftTax = returns.remainingTax(order, line);
        boolean last = amount.amount().compareTo(left.amount()) == 0;
        BigDecimal share = amount.amount().divide(left.amount(), 10, RoundingMode.HALF_UP);
        return new Part(line, amount, last ? leftTax : leftTax.times(share), false);
    }

    private static RefundRefused refused(String code, String text) {
        return new RefundRefused(code, text);
    }
}
